package dev.wherry.engine.release;

import org.jspecify.annotations.Nullable;

/** Thrown when what a target keeps cannot be understood: nothing is changed then. */
public final class UnreadableStateException extends RuntimeException {

  private final StatePart part;

  UnreadableStateException(StatePart part, String reason, @Nullable Throwable cause) {
    super("the state that the target keeps cannot be read: " + reason, cause);
    this.part = part;
  }

  /** Which part of it. */
  public StatePart part() {
    return part;
  }
}
