package dev.wherry.azure.deployer.schedule;

import dev.wherry.schedule.Interval;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Intervals as crons. One that divides neither an hour nor a day has no cron: the timer fires as
 * often as the interval and the clock have in common, and the adapter counts.
 */
final class IntervalConversion {

  private static final long HOUR = 60;
  private static final long DAY = 24 * HOUR;

  private IntervalConversion() {}

  static TimerSchedule of(Interval interval) {
    long minutes = interval.every().toMinutes();
    long step = common(minutes, minutes % HOUR == 0 ? DAY : HOUR);
    Optional<TimerFilter> filter =
        step == minutes ? Optional.empty() : Optional.of(new TimerFilter.OfInterval(minutes));
    return new TimerSchedule(expression(step), filter);
  }

  private static String expression(long step) {
    if (step < HOUR) {
      return "0 " + every(step) + " * * * *";
    }
    return step == DAY ? "0 0 0 * * *" : "0 0 " + every(step / HOUR) + " * * *";
  }

  private static String every(long step) {
    return step == 1 ? "*" : "*/" + step;
  }

  private static long common(long one, long other) {
    return BigInteger.valueOf(one).gcd(BigInteger.valueOf(other)).longValueExact();
  }
}
