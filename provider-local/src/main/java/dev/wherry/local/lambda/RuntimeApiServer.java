package dev.wherry.local.lambda;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The address that one process of the runtime client talks to, on the loopback interface. A server
 * of our own, because a parked request must be kept as long as the process lives, and heads may be
 * a megabyte.
 */
final class RuntimeApiServer implements AutoCloseable {

  /** Answers requests; one thread a connection. */
  interface Handler {

    /** The answer; null to close the connection. */
    @Nullable RuntimeApiReply answer(RuntimeApiRequest request) throws InterruptedException;
  }

  private final ServerSocket listener;
  private final Handler handler;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

  RuntimeApiServer(String name, Handler handler) throws IOException {
    this.listener = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
    this.handler = handler;
    start(name, this::accept);
  }

  /** Host and port. */
  String address() {
    return "127.0.0.1:" + listener.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket connection : connections) {
      connection.close();
    }
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket connection = listener.accept();
        connections.add(connection);
        start("runtime API connection", () -> serve(connection));
      } catch (IOException e) {
        return;
      }
    }
  }

  /** A connection that breaks is the process's own end, which is noticed elsewhere. */
  private void serve(Socket connection) {
    try (connection;
        InputStream in = new BufferedInputStream(connection.getInputStream());
        OutputStream out = connection.getOutputStream()) {
      connection.setTcpNoDelay(true);
      for (RuntimeApiRequest request = RuntimeApiRequest.read(in);
          request != null;
          request = RuntimeApiRequest.read(in)) {
        RuntimeApiReply reply = handler.answer(request);
        if (reply == null) {
          return;
        }
        reply.write(out);
      }
    } catch (IOException e) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      connections.remove(connection);
    }
  }

  private static void start(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
