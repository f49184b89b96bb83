package dev.wherry.local.lambda;

import java.util.Optional;

/**
 * How a call ended.
 *
 * @param payload the answer, or the error's document
 * @param error why it failed; empty when it did not
 * @param nanos when, on the clock of {@link System#nanoTime()}
 */
record CallEnd(byte[] payload, Optional<LambdaError> error, long nanos) {

  static CallEnd answered(byte[] payload) {
    return new CallEnd(payload, Optional.empty(), System.nanoTime());
  }

  static CallEnd failed(LambdaError error) {
    return new CallEnd(error.payload(), Optional.of(error), System.nanoTime());
  }
}
