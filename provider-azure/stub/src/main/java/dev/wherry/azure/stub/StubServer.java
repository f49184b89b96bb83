package dev.wherry.azure.stub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.wherry.testkit.stub.Proxy;
import dev.wherry.testkit.stub.Traffic;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The wire to a subscription on this machine: calls arrive there under Azure's own names. */
final class StubServer implements AutoCloseable {

  /** AES would take half the time of tests whose JVM compiles in a hurry, without the CPU's own. */
  private static final String[] CIPHERS = {"TLS_CHACHA20_POLY1305_SHA256"};

  static {
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final World world;
  private final StubHosts hosts;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final HttpsServer server;
  private final Proxy proxy;

  StubServer(World world, StubHosts hosts) throws IOException {
    this.world = world;
    this.hosts = hosts;
    this.server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(Certificate.CONTEXT) {
          @Override
          public void configure(HttpsParameters parameters) {
            parameters.setCipherSuites(CIPHERS);
          }
        });
    server.createContext("/", this::serve);
    server.setExecutor(thread);
    server.start();
    this.proxy = new Proxy(server.getAddress().getPort());
  }

  /** What JVMs are told that they reach nothing but this, and trust it. */
  List<String> options() {
    List<String> options = new ArrayList<>(Certificate.SHARED.options());
    options.addAll(proxy.options());
    return options;
  }

  /** The same for clients of this JVM. */
  HttpClient.Builder http() {
    InetSocketAddress way = new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port());
    return HttpClient.newBuilder().sslContext(Certificate.CONTEXT).proxy(ProxySelector.of(way));
  }

  private void serve(HttpExchange exchange) throws IOException {
    Call call = Call.read(exchange);
    Traffic.Fate fate =
        call.host().equals(StubLogin.HOST) ? Traffic.Fate.SERVED : world.arrives(call.toString());
    Reply reply =
        switch (fate) {
          case SERVED, CUT -> hosts.answer(call);
          case THROTTLED ->
              Reply.error(429, "TooManyRequests", "slow down").header("Retry-After", "1");
          case UNAVAILABLE -> Reply.error(503, "ServerBusy", "try again later");
          case DEAD -> Reply.error(400, "Dead", "the caller is dead");
        };
    if (fate == Traffic.Fate.CUT) {
      exchange.close();
      return;
    }
    reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    byte[] body = reply.body().bytes();
    boolean none = body.length == 0 || call.method().equals("HEAD");
    exchange.sendResponseHeaders(reply.status(), none ? -1 : body.length);
    if (!none) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    thread.shutdownNow();
    try {
      proxy.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
