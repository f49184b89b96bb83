package dev.wherry.testkit.runtime.probe;

import dev.wherry.function.Context;
import dev.wherry.function.Handler;

/** Takes nothing and gives nothing. */
public final class NothingProbe implements Handler<Void, Void> {

  /** A handler without state. */
  public NothingProbe() {}

  @Override
  @SuppressWarnings("NullAway") // Void has no other value
  public Void handle(Void nothing, Context context) {
    context.log().info("seen", "input", "{}");
    return null;
  }
}
