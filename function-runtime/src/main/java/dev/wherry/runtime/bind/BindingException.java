package dev.wherry.runtime.bind;

/** A type cannot be bound; the message is for the developer who wrote it. */
public final class BindingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Names the type and what to do about it. */
  public BindingException(String message) {
    super(message);
  }
}
