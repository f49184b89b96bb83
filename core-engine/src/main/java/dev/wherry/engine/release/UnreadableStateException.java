package dev.wherry.engine.release;

import org.jspecify.annotations.Nullable;

/** Thrown when what a target keeps cannot be understood: nothing is changed then. */
public final class UnreadableStateException extends RuntimeException {

  UnreadableStateException(String reason, @Nullable Throwable cause) {
    super("the state that the target keeps cannot be read: " + reason, cause);
  }
}
