package dev.wherry.gcp.stub;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire to a server that can be cut; also the wire behind a proxy. */
final class Relay implements AutoCloseable {

  private final ServerSocket door;
  private final int target;
  private final boolean tunnel;
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();

  Relay(int target) throws IOException {
    this(target, false);
  }

  private Relay(int target, boolean tunnel) throws IOException {
    this.target = target;
    this.tunnel = tunnel;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  /** A proxy that leads every host to one server. */
  static Relay proxy(int target) throws IOException {
    return new Relay(target, true);
  }

  int port() {
    return door.getLocalPort();
  }

  private void accept() throws IOException {
    while (true) {
      Socket caller = door.accept();
      start(() -> connect(caller));
    }
  }

  private void connect(Socket caller) throws IOException {
    ends.add(caller);
    if (tunnel) {
      Tunnel.open(caller);
    }
    Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
    caller.setTcpNoDelay(true);
    server.setTcpNoDelay(true);
    ends.add(server);
    start(() -> copy(caller, server));
    copy(server, caller);
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
  void cut() {
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
