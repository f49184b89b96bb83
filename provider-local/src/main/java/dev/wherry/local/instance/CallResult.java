package dev.wherry.local.instance;

import dev.wherry.function.Response;
import dev.wherry.runtime.host.Outcome;
import java.time.Duration;

/**
 * What came of one call. All reasons are one sentence and hold nothing that a caller may not see.
 */
public sealed interface CallResult {

  /**
   * The function answered, or failed in its own way.
   *
   * @param outcome what it gave
   * @param coldStart whether it was the first call of its instance
   */
  record Completed(Outcome outcome, boolean coldStart) implements CallResult {

    /** Whether the body is still to be written by the function's code. */
    public boolean streams() {
      return outcome instanceof Outcome.Http http
          && http.response().body() instanceof Response.StreamBody;
    }
  }

  /** The timeout passed. */
  record TimedOut(String reason) implements CallResult {}

  /** No instance was free in time. */
  record Refused(String reason, Duration retryAfter) implements CallResult {}

  /** The instance could not be started. */
  record NotStarted(String reason) implements CallResult {}

  /** The function's code ended its instance. */
  record Ended(String reason) implements CallResult {}
}
