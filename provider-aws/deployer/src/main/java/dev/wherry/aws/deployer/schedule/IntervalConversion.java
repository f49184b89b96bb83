package dev.wherry.aws.deployer.schedule;

import dev.wherry.schedule.Interval;
import java.util.Optional;

/**
 * Intervals in Scheduler's words. Wherry counts from 1970-01-01T00:00Z, Scheduler's rate from when
 * the schedule was made: an interval that divides an hour or a day is a cron in UTC, and exact.
 */
final class IntervalConversion {

  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;

  private IntervalConversion() {}

  static SchedulerSchedule of(Interval interval) {
    long minutes = interval.every().toMinutes();
    if (HOUR % minutes == 0 && minutes < HOUR) {
      return cron(minutes == 1 ? "*" : "0/" + minutes, "*");
    }
    if (minutes % HOUR == 0 && DAY % minutes == 0) {
      long hours = minutes / HOUR;
      return cron("0", hours == 1 ? "*" : hours == 24 ? "0" : "0/" + hours);
    }
    return new SchedulerSchedule(
        "rate(" + rate(minutes) + ")",
        "UTC",
        Optional.empty(),
        Optional.of("is counted from the time of its deployment, not from 1970-01-01T00:00Z"));
  }

  private static SchedulerSchedule cron(String minute, String hour) {
    return new SchedulerSchedule(
        "cron(" + minute + " " + hour + " * * ? *)", "UTC", Optional.empty(), Optional.empty());
  }

  private static String rate(long minutes) {
    if (minutes % DAY == 0) {
      return amount(minutes / DAY, "day");
    }
    return minutes % HOUR == 0 ? amount(minutes / HOUR, "hour") : amount(minutes, "minute");
  }

  private static String amount(long count, String unit) {
    return count + " " + unit + (count == 1 ? "" : "s");
  }
}
