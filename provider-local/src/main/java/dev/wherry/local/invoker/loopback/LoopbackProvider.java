package dev.wherry.local.invoker.loopback;

import dev.wherry.local.process.Lifeline;
import java.io.IOException;
import java.net.ProtocolFamily;
import java.nio.channels.Channel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JVM's own channels, except that the process ends with the one that started it, and that a
 * server that names no interface listens on the loopback one, and tells its port.
 */
public final class LoopbackProvider extends SelectorProvider {

  /** Begins the line of standard output that tells on which port a server listens. */
  public static final String LISTENING = "wherry-listening ";

  private final SelectorProvider platform;

  /**
   * The JVM makes it.
   *
   * @throws ReflectiveOperationException when the JVM's own provider is not where it is from Java
   *     17 on
   */
  public LoopbackProvider() throws ReflectiveOperationException {
    Lifeline.hold();
    platform =
        (SelectorProvider)
            Class.forName("sun.nio.ch.DefaultSelectorProvider").getMethod("get").invoke(null);
  }

  /** What makes a JVM take it, when its class is on the class path. */
  public static List<String> options() {
    return List.of(
        "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED",
        "-Djava.nio.channels.spi.SelectorProvider=" + LoopbackProvider.class.getName());
  }

  @Override
  public DatagramChannel openDatagramChannel() throws IOException {
    return platform.openDatagramChannel();
  }

  @Override
  public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
    return platform.openDatagramChannel(family);
  }

  @Override
  public Pipe openPipe() throws IOException {
    return platform.openPipe();
  }

  @Override
  public AbstractSelector openSelector() throws IOException {
    return platform.openSelector();
  }

  @Override
  public ServerSocketChannel openServerSocketChannel() throws IOException {
    return new LoopbackServer(this, platform.openServerSocketChannel());
  }

  @Override
  public ServerSocketChannel openServerSocketChannel(ProtocolFamily family) throws IOException {
    return new LoopbackServer(this, platform.openServerSocketChannel(family));
  }

  @Override
  public SocketChannel openSocketChannel() throws IOException {
    return platform.openSocketChannel();
  }

  @Override
  public SocketChannel openSocketChannel(ProtocolFamily family) throws IOException {
    return platform.openSocketChannel(family);
  }

  @Override
  public @Nullable Channel inheritedChannel() throws IOException {
    return platform.inheritedChannel();
  }
}
