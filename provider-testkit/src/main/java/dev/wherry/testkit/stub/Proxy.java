package dev.wherry.testkit.stub;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A proxy that takes {@code CONNECT} to any host and leads to one server of this machine. */
public final class Proxy implements AutoCloseable {

  private static final int HEAD_LIMIT = 8192;

  private final ServerSocket door;
  private final int target;
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();

  /** A proxy that leads to a port of this machine. */
  public Proxy(int target) throws IOException {
    this.target = target;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  /** Where it is asked. */
  public int port() {
    return door.getLocalPort();
  }

  /** What a JVM is told to ask it. */
  public List<String> options() {
    return List.of("-Dhttps.proxyHost=127.0.0.1", "-Dhttps.proxyPort=" + port());
  }

  private void accept() throws IOException {
    while (true) {
      Socket caller = door.accept();
      start(() -> connect(caller));
    }
  }

  private void connect(Socket caller) throws IOException {
    ends.add(caller);
    agree(caller);
    Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
    caller.setTcpNoDelay(true);
    server.setTcpNoDelay(true);
    ends.add(server);
    start(() -> copy(caller, server));
    copy(server, caller);
  }

  private static void agree(Socket caller) throws IOException {
    InputStream in = caller.getInputStream();
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0 || head.length() > HEAD_LIMIT) {
        throw new IOException("no CONNECT");
      }
      head.append((char) next);
    }
    if (head.indexOf("CONNECT ") != 0) {
      throw new IOException("no CONNECT: " + head);
    }
    caller
        .getOutputStream()
        .write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
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

  private interface Work {
    void run() throws IOException;
  }

  /** Connections end when a socket is closed, which is no failure. */
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
            "proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (Socket end : ends) {
      end.close();
    }
  }
}
