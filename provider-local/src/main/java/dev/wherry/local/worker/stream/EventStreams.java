package dev.wherry.local.worker.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.io.RateControl;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/** A gRPC server on the loopback interface that takes the streams of workers. */
public final class EventStreams implements AutoCloseable {

  private static final String ADDRESS = "127.0.0.1";

  /** A stream holds a thread for as long as its worker lives. */
  private static final int THREADS = 512;

  private static final int IDLE_MILLIS = 60_000;

  private final Server server;
  private final ServerConnector connector;

  private EventStreams(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * Starts to listen.
   *
   * @param reception asked about every new stream
   */
  public static EventStreams start(Conversation.Reception reception) throws IOException {
    QueuedThreadPool threads =
        new QueuedThreadPool(THREADS, 2, IDLE_MILLIS, 0, new LinkedBlockingQueue<>(), null);
    threads.setDaemon(true);
    threads.setName("wherry-workers");
    Server server =
        new Server(threads, new ScheduledExecutorScheduler("wherry-workers-timer", true), null);
    ServerConnector connector = new ServerConnector(server, 0, 1, transport());
    connector.setHost(ADDRESS);
    connector.setPort(0);
    connector.setIdleTimeout(0);
    server.addConnector(connector);
    server.setHandler(new StreamHandler(reception));
    try {
      server.start();
    } catch (IOException | RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new IOException("the server for workers did not start", failure);
    }
    return new EventStreams(server, connector);
  }

  /** gRPC's clients measure the line with pings, which Jetty would take for an attack. */
  private static HTTP2CServerConnectionFactory transport() {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendDateHeader(false);
    http.setIdleTimeout(0);
    HTTP2CServerConnectionFactory transport = new HTTP2CServerConnectionFactory(http);
    transport.setRateControlFactory(new RateControl.Factory() {});
    transport.setStreamIdleTimeout(0);
    return transport;
  }

  /** The port it listens on. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Breaks off what still is connected. */
  @Override
  public void close() {
    try {
      server.setStopTimeout(Duration.ZERO.toMillis());
      server.stop();
    } catch (Exception incomplete) {
      // What did not end in time is cut off; there is nothing left to stop.
      Thread.currentThread().interrupt();
    }
  }
}
