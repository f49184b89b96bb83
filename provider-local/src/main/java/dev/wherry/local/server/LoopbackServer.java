package dev.wherry.local.server;

import dev.wherry.local.http.Front;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/** An HTTP/1.1 server on the loopback address. The user's code never runs on its threads. */
public final class LoopbackServer {

  /** The longest request line and headers. */
  public static final int HEADER_LIMIT = 64 * 1024;

  private static final String ADDRESS = "127.0.0.1";
  private static final int IDLE_MILLIS = 60_000;
  private static final int STOPPING_IDLE_MILLIS = 50;

  private final Server server;
  private final ServerConnector connector;

  private LoopbackServer(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * Starts a server.
   *
   * @param port 0 for any free one
   * @throws java.net.BindException when the port is taken
   * @throws IOException when it cannot start for another reason
   */
  public static LoopbackServer start(int port, Front front) throws IOException {
    Server server = server();
    ServerConnector connector =
        new ServerConnector(server, 0, 1, new HttpConnectionFactory(configuration()));
    connector.setHost(ADDRESS);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_MILLIS);
    connector.setShutdownIdleTimeout(STOPPING_IDLE_MILLIS);
    server.addConnector(connector);
    server.setHandler(new GracefulHandler(new FrontHandler(front)));
    server.setErrorHandler(new RefusedRequests(front));
    return new LoopbackServer(server, connector).open();
  }

  /** Loads what a server needs; the next one starts sooner. */
  public static void preload() {
    new ServerConnector(server(), 0, 1, new HttpConnectionFactory(configuration()));
  }

  /** Jetty's own queue would start the JVM's management, only to learn the size of a reference. */
  private static Server server() {
    QueuedThreadPool threads =
        new QueuedThreadPool(8, 1, IDLE_MILLIS, 0, new LinkedBlockingQueue<>(), null);
    threads.setDaemon(true);
    threads.setName("wherry-http");
    return new Server(threads, new ScheduledExecutorScheduler("wherry-http-timer", true), null);
  }

  private LoopbackServer open() throws IOException {
    try {
      connector.open();
      server.start();
      return this;
    } catch (IOException | RuntimeException failure) {
      stop(Duration.ZERO);
      throw failure;
    } catch (Exception failure) {
      stop(Duration.ZERO);
      throw new IOException("the HTTP server did not start", failure);
    }
  }

  private static HttpConfiguration configuration() {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADER_LIMIT);
    http.setResponseHeaderSize(HEADER_LIMIT);
    http.setHttpCompliance(
        HttpCompliance.RFC9110.without(
            "WHERRY",
            HttpCompliance.Violation.LF_HEADER_TERMINATION,
            HttpCompliance.Violation.LF_CHUNK_TERMINATION));
    // What platforms hand over is the front's to judge, as it is there the adapter's.
    http.setUriCompliance(
        UriCompliance.RFC3986.with(
            "WHERRY",
            UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
            UriCompliance.Violation.AMBIGUOUS_PATH_SEGMENT,
            UriCompliance.Violation.SUSPICIOUS_PATH_CHARACTERS,
            UriCompliance.Violation.BAD_UTF8_ENCODING,
            UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
            UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT));
    return http;
  }

  /** The port it listens on. */
  public int port() {
    return connector.getLocalPort();
  }

  /**
   * Stops accepting, and waits for the running requests.
   *
   * @param patience how long at most
   */
  public void stop(Duration patience) {
    try {
      server.setStopTimeout(patience.toMillis());
      server.stop();
    } catch (Exception incomplete) {
      // The requests that did not end in time are cut off; there is nothing left to stop.
      Thread.currentThread().interrupt();
    }
  }
}
