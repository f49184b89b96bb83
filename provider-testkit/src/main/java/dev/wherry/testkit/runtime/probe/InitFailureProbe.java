package dev.wherry.testkit.runtime.probe;

import dev.wherry.function.Context;
import dev.wherry.function.Handler;

/** Cannot be made. */
public final class InitFailureProbe implements Handler<Void, Void> {

  /** Fails. */
  public InitFailureProbe() {
    throw new UnsupportedOperationException("no database");
  }

  @Override
  @SuppressWarnings("NullAway") // Void has no other value
  public Void handle(Void nothing, Context context) {
    return null;
  }
}
