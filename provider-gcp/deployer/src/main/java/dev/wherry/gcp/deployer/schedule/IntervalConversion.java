package dev.wherry.gcp.deployer.schedule;

import dev.wherry.schedule.Interval;

/**
 * Intervals in Cloud Scheduler's words. Wherry counts from 1970-01-01T00:00Z: an interval that
 * divides an hour or a day is a cron in UTC, and exact. Any other is one of Scheduler's own, which
 * it counts by itself.
 */
final class IntervalConversion {

  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;

  private IntervalConversion() {}

  static SchedulerSchedule of(Interval interval) {
    long minutes = interval.every().toMinutes();
    if (HOUR % minutes == 0 && minutes < HOUR) {
      return cron(step(minutes), "*");
    }
    if (minutes % HOUR == 0 && DAY % minutes == 0) {
      return cron("0", minutes == DAY ? "0" : step(minutes / HOUR));
    }
    String expression =
        minutes % HOUR == 0
            ? "every " + minutes / HOUR + " hours"
            : "every " + minutes + " minutes";
    return SchedulerSchedule.exact(expression, SchedulerSchedule.UTC)
        .noted("is counted by Cloud Scheduler, and not from 1970-01-01T00:00Z");
  }

  private static String step(long every) {
    return every == 1 ? "*" : "*/" + every;
  }

  private static SchedulerSchedule cron(String minute, String hour) {
    return SchedulerSchedule.exact(minute + " " + hour + " * * *", SchedulerSchedule.UTC);
  }
}
