package dev.wherry.local;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.local.http.Front;
import dev.wherry.local.server.LoopbackServer;
import dev.wherry.local.server.PortOwner;
import java.io.IOException;
import java.net.BindException;

/** Starts the HTTP server, and says why it does not start. */
final class Serving {

  private Serving() {}

  static LoopbackServer start(int port, Front front) throws LocalStartException {
    try {
      return LoopbackServer.start(port, front);
    } catch (IOException failure) {
      throw new LocalStartException(diagnostic(port, failure), failure);
    }
  }

  private static Diagnostic diagnostic(int port, IOException failure) {
    boolean taken = failure instanceof BindException || failure.getCause() instanceof BindException;
    String why =
        taken
            ? " is already used" + PortOwner.of(port).map(owner -> " by " + owner).orElse("")
            : " cannot be used: " + failure.getMessage();
    return Diagnostic.error("W0601", "port " + port + why)
        .hint("stop what uses it, or take another port with `--port`");
  }
}
