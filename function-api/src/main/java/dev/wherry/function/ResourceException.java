package dev.wherry.function;

import org.jspecify.annotations.Nullable;

/** A resource refused or failed an operation; the message keeps the platform's own words. */
public class ResourceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A failure without a cause of its own. */
  public ResourceException(String message) {
    this(message, null);
  }

  /** A failure with its cause. */
  public ResourceException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
