package dev.wherry.local.invoker.loopback;

import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;

/** Listens on all interfaces, as far as it knows, and says where it does. */
final class Bound {

  private Bound() {}

  /** Any argument: by the channel's socket. */
  public static void main(String[] arguments) throws Exception {
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      InetSocketAddress anywhere = new InetSocketAddress(0);
      if (arguments.length > 0) {
        server.socket().bind(anywhere, 50);
      } else {
        server.bind(anywhere, 50);
      }
      InetSocketAddress local = (InetSocketAddress) server.getLocalAddress();
      System.out.println(local.getAddress().isLoopbackAddress() + " " + local.getPort());
    }
  }
}
