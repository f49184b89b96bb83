package dev.wherry.azure.runtime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Lets through what a schedule means, of a timer that fires more often than that. */
public interface TimerFilter {

  /** Whether the schedule names this very moment; never one that is not a whole minute. */
  boolean due(Instant scheduled);

  /**
   * The latest moment that the schedule names in a span of time, for a timer that was late and
   * stands for all that it missed; null when there is none.
   *
   * @param from the first moment that counts
   * @param to the last one
   */
  @Nullable Instant latest(Instant from, Instant to);
}
