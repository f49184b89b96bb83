package dev.wherry.local.lambda;

/** Lambda's runtime client cannot run here. The message says why, and what there is instead. */
public final class LambdaUnavailableException extends Exception {

  private static final long serialVersionUID = 1L;

  LambdaUnavailableException(String message) {
    super(message);
  }
}
