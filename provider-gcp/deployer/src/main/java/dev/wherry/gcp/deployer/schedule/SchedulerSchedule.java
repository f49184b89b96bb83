package dev.wherry.gcp.deployer.schedule;

import dev.wherry.schedule.Cron;
import dev.wherry.schedule.Interval;
import dev.wherry.schedule.Schedule;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A schedule as Cloud Scheduler takes it.
 *
 * @param expression a unix cron, or {@code every 7 minutes}
 * @param timezone the zone that a cron is meant in
 * @param note how it differs from what was written
 * @param refusal why it cannot be had
 */
public record SchedulerSchedule(
    String expression, String timezone, Optional<String> note, Optional<String> refusal) {

  /** Coordinated universal time, as Cloud Scheduler names it. */
  static final String UTC = "Etc/UTC";

  /** The same times, as far as Cloud Scheduler can. */
  public static SchedulerSchedule of(Schedule schedule, ZoneId zone) {
    if (schedule instanceof Cron cron) {
      return CronConversion.of(cron, zone);
    }
    return IntervalConversion.of((Interval) schedule);
  }

  static SchedulerSchedule exact(String expression, String timezone) {
    return new SchedulerSchedule(expression, timezone, Optional.empty(), Optional.empty());
  }

  SchedulerSchedule noted(String note) {
    return new SchedulerSchedule(expression, timezone, Optional.of(note), refusal);
  }

  SchedulerSchedule refused(String why) {
    return new SchedulerSchedule(expression, timezone, note, Optional.of(why));
  }
}
