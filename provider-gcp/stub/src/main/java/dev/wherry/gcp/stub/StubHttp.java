package dev.wherry.gcp.stub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.wherry.testkit.stub.Tls;
import dev.wherry.testkit.stub.Traffic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** What speaks HTTP: Cloud Storage, the place for uploads of code, and functions themselves. */
final class StubHttp implements AutoCloseable {

  static {
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final World world;
  private final HttpServer server;
  private final String scheme;
  private final @Nullable StubTokens tokens;
  private final StubBucket bucket;
  private final Set<String> uploaded = new TreeSet<>();
  private final List<String> requests = new ArrayList<>();
  private Predicate<String> open = id -> false;
  private int status = 200;

  StubHttp(World world) throws IOException {
    this(
        world,
        "http",
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50),
        null);
  }

  /** One that asks who calls. */
  static StubHttp secured(World world, Tls tls, StubTokens tokens) throws IOException {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setHttpsConfigurator(new HttpsConfigurator(tls.context()));
    return new StubHttp(world, "https", server, tokens);
  }

  private StubHttp(World world, String scheme, HttpServer server, @Nullable StubTokens tokens) {
    this.world = world;
    this.scheme = scheme;
    this.server = server;
    this.tokens = tokens;
    this.bucket = new StubBucket(uri());
    server.createContext("/", this::handle);
    server.start();
  }

  String uri() {
    return scheme + "://127.0.0.1:" + port();
  }

  int port() {
    return server.getAddress().getPort();
  }

  StubBucket bucket() {
    return bucket;
  }

  String uploadUrl(String object) {
    return uri() + "/code/" + object + "?signature=1";
  }

  synchronized boolean isUploaded(String object) {
    return uploaded.contains(object);
  }

  String functionUrl(String id) {
    return uri() + "/run/" + id;
  }

  /** The requests that functions got, as text. */
  synchronized List<String> requests() {
    return List.copyOf(requests);
  }

  /** How functions answer from now on. */
  synchronized void answer(int other) {
    status = other;
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body = body(exchange);
    if (path.startsWith("/run/") && !isIdentified(exchange, path)) {
      write(exchange, stranger());
      return;
    }
    if (tokens != null && StubTokens.serves(path)) {
      write(exchange, tokens.answer(path, header(exchange, "Authorization"), body));
      return;
    }
    if (tokens != null
        && !path.startsWith("/code/")
        && !path.startsWith("/run/")
        && !tokens.accepts(header(exchange, "Authorization"))) {
      write(exchange, HttpAnswer.error(401, "Invalid Credentials"));
      return;
    }
    Traffic.Fate fate = world.arrives(exchange.getRequestMethod() + " " + path);
    switch (fate) {
      case SERVED -> write(exchange, served(exchange, path, body));
      case CUT -> {
        served(exchange, path, body);
        exchange.close();
      }
      case THROTTLED -> write(exchange, HttpAnswer.error(429, "slow down"));
      case UNAVAILABLE -> write(exchange, HttpAnswer.error(503, "try again later"));
      case DEAD -> write(exchange, HttpAnswer.error(400, "the caller is dead"));
    }
  }

  /** Which functions anyone may call. */
  void open(Predicate<String> functions) {
    open = functions;
  }

  /** Cloud Run looks into a caller's token before a private function sees anything. */
  private boolean isIdentified(HttpExchange exchange, String path) {
    String id = path.split("/", -1)[2];
    return tokens == null
        || open.test(id)
        || tokens.identifies(header(exchange, "X-Serverless-Authorization"), functionUrl(id));
  }

  private static HttpAnswer stranger() {
    return new HttpAnswer(401, "<html>401 Unauthorized</html>", List.of());
  }

  private static @Nullable String header(HttpExchange exchange, String name) {
    return exchange.getRequestHeaders().getFirst(name);
  }

  private static byte[] body(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    return "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))
        ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes()
        : body;
  }

  private HttpAnswer served(HttpExchange exchange, String path, byte[] body) {
    if (path.startsWith("/run/")) {
      return run(exchange, body);
    }
    if (path.startsWith("/code/")) {
      return upload(exchange, path, body);
    }
    HttpAnswer answer = bucket.answer(exchange, body);
    if (answer.status() == 400) {
      world.violated(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + answer);
    }
    return answer;
  }

  private synchronized HttpAnswer upload(HttpExchange exchange, String path, byte[] body) {
    boolean right =
        exchange.getRequestMethod().equals("PUT")
            && "application/zip".equals(exchange.getRequestHeaders().getFirst("Content-Type"))
            && !exchange.getRequestHeaders().containsKey("Authorization")
            && body.length > 4
            && body[0] == 'P'
            && body[1] == 'K';
    if (!right) {
      world.violated("an upload of code that is no zip, or is not signed for");
      return HttpAnswer.error(403, "the signature does not match");
    }
    uploaded.add(path.substring("/code/".length()));
    return new HttpAnswer(200, "", List.of());
  }

  private synchronized HttpAnswer run(HttpExchange exchange, byte[] body) {
    StringBuilder request =
        new StringBuilder(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    for (String header : List.of("X-Wherry-Zone", "X-Colour")) {
      String value = exchange.getRequestHeaders().getFirst(header);
      request.append(value == null ? "" : " " + header + "=" + value);
    }
    requests.add(request + " " + new String(body, StandardCharsets.UTF_8));
    return new HttpAnswer(status, "{\"answer\":" + requests.size() + "}", List.of());
  }

  private static void write(HttpExchange exchange, HttpAnswer answer) throws IOException {
    byte[] bytes = answer.body().getBytes(StandardCharsets.ISO_8859_1);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    for (int index = 0; index < answer.headers().size(); index += 2) {
      exchange
          .getResponseHeaders()
          .set(answer.headers().get(index), answer.headers().get(index + 1));
    }
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
