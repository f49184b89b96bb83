package dev.wherry.local.direct;

import java.time.Duration;
import java.util.Optional;

/**
 * What came of a call by hand.
 *
 * @param json what the function returned, as a JSON document; empty when it returned nothing
 * @param failure why the call failed, in one sentence; empty when it did not
 * @param coldStart whether an instance was started for it
 * @param took how long
 * @param invocationId the call's id in the log
 */
public record DirectResult(
    Optional<String> json,
    Optional<String> failure,
    boolean coldStart,
    Duration took,
    String invocationId) {

  /** A call that never reached a function. */
  static DirectResult refused(String reason) {
    return new DirectResult(Optional.empty(), Optional.of(reason), false, Duration.ZERO, "");
  }
}
