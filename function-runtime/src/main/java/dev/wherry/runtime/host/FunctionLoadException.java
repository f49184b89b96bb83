package dev.wherry.runtime.host;

import org.jspecify.annotations.Nullable;

/** A function could not be made ready. */
public final class FunctionLoadException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What is wrong, for the developer, and what the user's code threw when it was that. */
  public FunctionLoadException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
