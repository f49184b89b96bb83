package dev.wherry.azure.runtime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An interval counted from 1970-01-01T00:00Z, of a timer that fires at a divisor of it: Azure's
 * timers begin anew with every hour, day or month.
 */
public final class IntervalFilter implements TimerFilter {

  private final long seconds;

  /**
   * A filter.
   *
   * @param minutes from one firing to the next, at least 1
   */
  public IntervalFilter(long minutes) {
    if (minutes < 1) {
      throw new IllegalArgumentException("an interval is a whole number of minutes");
    }
    this.seconds = minutes * 60;
  }

  @Override
  public boolean due(Instant scheduled) {
    return scheduled.getNano() == 0 && Math.floorMod(scheduled.getEpochSecond(), seconds) == 0;
  }

  @Override
  public @Nullable Instant latest(Instant from, Instant to) {
    long second = to.getEpochSecond() - Math.floorMod(to.getEpochSecond(), seconds);
    Instant moment = Instant.ofEpochSecond(second);
    return moment.isBefore(from) ? null : moment;
  }
}
