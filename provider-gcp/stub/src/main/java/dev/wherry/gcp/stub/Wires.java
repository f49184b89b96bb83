package dev.wherry.gcp.stub;

import io.grpc.netty.shaded.io.netty.channel.Channel;
import io.grpc.netty.shaded.io.netty.channel.ServerChannel;
import io.grpc.netty.shaded.io.netty.channel.socket.nio.NioServerSocketChannel;
import io.grpc.netty.shaded.io.netty.util.concurrent.Future;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The connections of a server, which can be cut; new ones can be made at once. */
final class Wires {

  private final Set<Channel> open = ConcurrentHashMap.newKeySet();

  /** Where callers come in. */
  ServerChannel door() {
    return new Door();
  }

  /**
   * Breaks every connection, whatever is still to be sent: HTTP/2's own close would wait for
   * answers. Only the server's thread may do that.
   */
  void cut() {
    open.forEach(wire -> wire.unsafe().close(wire.unsafe().voidPromise()));
  }

  private final class Door extends NioServerSocketChannel {

    @Override
    protected int doReadMessages(List<Object> accepted) throws Exception {
      int count = super.doReadMessages(accepted);
      for (Object one : accepted) {
        Channel wire = (Channel) one;
        open.add(wire);
        Future<Void> unused = wire.closeFuture().addListener(closed -> open.remove(wire));
      }
      return count;
    }
  }
}
