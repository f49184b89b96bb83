package dev.wherry.testkit.stub;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire to a server that can be cut; what is said on it is of no interest. */
public final class Relay implements AutoCloseable {

  private static final byte[] CONNECTED =
      "HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket door;
  private final int target;
  private final boolean proxy;
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();

  /** A wire to a port of this machine. */
  public Relay(int target) throws IOException {
    this(target, false);
  }

  private Relay(int target, boolean proxy) throws IOException {
    this.target = target;
    this.proxy = proxy;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  /** A proxy that leads to a port of this machine whatever host it is asked for. */
  public static Relay proxy(int target) throws IOException {
    return new Relay(target, true);
  }

  /** Where it begins. */
  public int port() {
    return door.getLocalPort();
  }

  private void accept() throws IOException {
    while (true) {
      Socket caller = door.accept();
      start(() -> connect(caller));
    }
  }

  private void connect(Socket caller) throws IOException {
    if (proxy) {
      greet(caller);
    }
    Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
    caller.setTcpNoDelay(true);
    server.setTcpNoDelay(true);
    ends.add(caller);
    ends.add(server);
    start(() -> copy(server, caller));
    copy(caller, server);
  }

  /** A proxy is told the host up to an empty line; the rest is the wire's. */
  private static void greet(Socket caller) throws IOException {
    InputStream in = caller.getInputStream();
    int lineEnds = 0;
    while (lineEnds < 2) {
      int one = in.read();
      if (one < 0) {
        throw new EOFException();
      }
      if (one != '\r') {
        lineEnds = one == '\n' ? lineEnds + 1 : 0;
      }
    }
    caller.getOutputStream().write(CONNECTED);
  }

  private void copy(Socket from, Socket to) throws IOException {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] some = new byte[1 << 16];
      for (int length = in.read(some); length >= 0; length = in.read(some)) {
        out.write(some, 0, length);
      }
    } finally {
      ends.remove(from);
      ends.remove(to);
    }
  }

  /** Breaks every connection; new ones can be made at once. */
  public void cut() {
    for (Socket end : ends) {
      try {
        end.close();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  /** Wires end when a socket is closed, which is no failure. */
  private static void start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException closed) {
                return;
              }
            },
            "relay");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    door.close();
    cut();
  }
}
