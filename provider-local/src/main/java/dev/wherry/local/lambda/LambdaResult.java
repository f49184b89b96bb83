package dev.wherry.local.lambda;

import java.time.Duration;
import java.util.Optional;

/**
 * What came of a call.
 *
 * @param requestId of the call
 * @param payload the answer, or what the caller of a failed function gets
 * @param error why it failed; empty when it did not
 * @param duration from handing the event over to its answer
 * @param coldStart from starting the process to the answer, when this call started one
 */
public record LambdaResult(
    String requestId,
    byte[] payload,
    Optional<LambdaError> error,
    Duration duration,
    Optional<Duration> coldStart) {}
