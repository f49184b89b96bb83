package dev.wherry.local;

import dev.wherry.local.lambda.LambdaError;

/** A call failed on the runtime client; says so in Lambda's words. */
final class LambdaFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final String type;

  LambdaFailure(LambdaError error) {
    super(error.message());
    this.type = error.type();
  }

  /** The type is Lambda's word for it, and no class of this process. */
  @Override
  @SuppressWarnings("OverrideThrowableToString")
  public String toString() {
    return type + ": " + getMessage();
  }
}
