package dev.wherry.local.invoker.loopback;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.SelectorProvider;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A server's channel that is bound to the loopback interface where no other is named. */
final class LoopbackServer extends ServerSocketChannel {

  private final ServerSocketChannel channel;

  LoopbackServer(SelectorProvider provider, ServerSocketChannel channel) {
    super(provider);
    this.channel = channel;
  }

  @Override
  public ServerSocketChannel bind(@Nullable SocketAddress wanted, int backlog) throws IOException {
    channel.bind(narrowed(wanted), backlog);
    tell(((InetSocketAddress) channel.getLocalAddress()).getPort());
    return this;
  }

  private static @Nullable SocketAddress narrowed(@Nullable SocketAddress wanted) {
    if (wanted instanceof InetSocketAddress address && address.getAddress().isAnyLocalAddress()) {
      return new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort());
    }
    return wanted;
  }

  private static void tell(int port) throws IOException {
    byte[] line = (LoopbackProvider.LISTENING + port + "\n").getBytes(StandardCharsets.US_ASCII);
    new FileOutputStream(FileDescriptor.out).write(line);
  }

  @Override
  public <T> ServerSocketChannel setOption(SocketOption<T> name, T value) throws IOException {
    channel.setOption(name, value);
    return this;
  }

  @Override
  public <T> T getOption(SocketOption<T> name) throws IOException {
    return channel.getOption(name);
  }

  @Override
  public Set<SocketOption<?>> supportedOptions() {
    return channel.supportedOptions();
  }

  @Override
  public ServerSocket socket() {
    try {
      return new NarrowedSocket(this, channel.socket());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public SocketChannel accept() throws IOException {
    return channel.accept();
  }

  @Override
  public @Nullable SocketAddress getLocalAddress() throws IOException {
    return channel.getLocalAddress();
  }

  @Override
  protected void implCloseSelectableChannel() throws IOException {
    channel.close();
  }

  @Override
  protected void implConfigureBlocking(boolean block) throws IOException {
    channel.configureBlocking(block);
  }
}
