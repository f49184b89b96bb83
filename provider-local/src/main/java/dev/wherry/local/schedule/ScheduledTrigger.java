package dev.wherry.local.schedule;

import dev.wherry.model.FunctionName;
import dev.wherry.model.Trigger;
import java.time.Instant;
import java.util.Optional;

/**
 * A schedule of a function.
 *
 * @param function whose
 * @param index which of its triggers, from 0
 * @param clock when it fires
 */
public record ScheduledTrigger(FunctionName function, int index, Trigger.Clock clock) {

  /** The first time after a moment; empty when it never comes, or the schedule is off. */
  public Optional<Instant> next(Instant after) {
    return clock.enabled() ? clock.schedule().next(after, clock.timezone()) : Optional.empty();
  }
}
