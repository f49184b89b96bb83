package dev.wherry.local.invoker.loopback;

import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;

/** Listens on all interfaces, as far as it knows, and says where it does. */
final class Bound {

  private Bound() {}

  /** Needs no arguments. */
  public static void main(String[] arguments) throws Exception {
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(0), 50);
      InetSocketAddress local = (InetSocketAddress) server.getLocalAddress();
      System.out.println(local.getAddress().isLoopbackAddress() + " " + local.getPort());
    }
  }
}
