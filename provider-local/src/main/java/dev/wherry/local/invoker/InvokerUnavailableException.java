package dev.wherry.local.invoker;

/** The invoker is not there. */
public final class InvokerUnavailableException extends Exception {

  private static final long serialVersionUID = 1L;

  InvokerUnavailableException(String message) {
    super(message);
  }
}
