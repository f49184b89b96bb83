package dev.wherry.cli.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Whether the port of {@code dev} is free. */
public final class PortCheck implements Check {

  private final int port;

  /** A check of a port on the loopback address. */
  public PortCheck(int port) {
    this.port = port;
  }

  @Override
  public Finding run() {
    String subject = "port " + port;
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return Finding.good(subject, "free");
    } catch (IOException e) {
      return Finding.warning(
          subject, "taken", "end what holds it, or choose another with `wherry dev --port`");
    }
  }
}
