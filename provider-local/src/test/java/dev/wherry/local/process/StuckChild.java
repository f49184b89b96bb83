package dev.wherry.local.process;

import java.nio.channels.ServerSocketChannel;

/** Opens a server as a runtime does, and then neither reads nor ends. */
final class StuckChild {

  private StuckChild() {}

  @SuppressWarnings({"try", "InfiniteLoop"})
  public static void main(String[] arguments) throws Exception {
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      boolean empty = System.in.getClass().getName().contains("InputStream$");
      System.out.println(empty ? "its input is empty" : "its input is its parent's");
      while (true) {
        Thread.onSpinWait();
      }
    }
  }
}
