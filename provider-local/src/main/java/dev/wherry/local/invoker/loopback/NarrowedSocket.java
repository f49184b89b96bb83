package dev.wherry.local.invoker.loopback;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.SocketException;
import org.jspecify.annotations.Nullable;

/** The older face of a server's channel, by which version 1 of the invoker binds it. */
final class NarrowedSocket extends ServerSocket {

  private final LoopbackServer server;
  private final ServerSocket platform;

  NarrowedSocket(LoopbackServer server, ServerSocket platform) throws IOException {
    this.server = server;
    this.platform = platform;
  }

  @Override
  public void bind(@Nullable SocketAddress wanted) throws IOException {
    server.bind(wanted, 0);
  }

  @Override
  public void bind(@Nullable SocketAddress wanted, int backlog) throws IOException {
    server.bind(wanted, backlog);
  }

  @Override
  public int getLocalPort() {
    return platform.getLocalPort();
  }

  @Override
  public InetAddress getInetAddress() {
    return platform.getInetAddress();
  }

  @Override
  public SocketAddress getLocalSocketAddress() {
    return platform.getLocalSocketAddress();
  }

  @Override
  public boolean isBound() {
    return platform.isBound();
  }

  @Override
  public void setReuseAddress(boolean on) throws SocketException {
    platform.setReuseAddress(on);
  }

  @Override
  public boolean getReuseAddress() throws SocketException {
    return platform.getReuseAddress();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
