package dev.wherry.local.instance;

import dev.wherry.model.FunctionName;
import java.time.Duration;
import java.util.OptionalInt;

/**
 * How a function's instances are kept.
 *
 * @param function whose they are
 * @param timeout when a call is given up
 * @param requestsPerInstance calls that one instance handles at once
 * @param limit the manifest's {@code max-instances}
 * @param defaultLimit how many instances there are at most where the manifest says nothing
 */
public record PoolSettings(
    FunctionName function,
    Duration timeout,
    int requestsPerInstance,
    OptionalInt limit,
    int defaultLimit) {

  /** How long a call waits for a busy instance before a further one is started. */
  public static final Duration PATIENCE = Duration.ofMillis(10);

  /** How long a call waits when the runner's own limit of instances is reached. */
  public static final Duration QUEUEING = Duration.ofSeconds(10);

  /** How long a handler's class and constructor may take, when the timeout is shorter. */
  public static final Duration START = Duration.ofSeconds(10);

  /** How long an interrupted call may take to end. */
  public static final Duration GRACE = Duration.ofSeconds(1);

  /** How long an instance lives without a call. */
  public static final Duration IDLE = Duration.ofMinutes(5);

  int maxInstances() {
    return limit.orElse(defaultLimit);
  }

  Duration startLimit() {
    return timeout.compareTo(START) > 0 ? timeout : START;
  }
}
