package dev.wherry.local.invoker;

/** A function's process did not start, or ended during a call. */
public final class InstanceFailedException extends Exception {

  private static final long serialVersionUID = 1L;

  InstanceFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
