package dev.wherry.aws.deployer.schedule;

import dev.wherry.schedule.Cron;
import dev.wherry.schedule.Interval;
import dev.wherry.schedule.Schedule;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A schedule as EventBridge Scheduler takes it.
 *
 * @param expression {@code cron(…)} or {@code rate(…)}
 * @param timezone the zone that a cron is meant in
 * @param days where it fires too often: what the adapter must let through
 * @param note how it differs from what was written
 */
public record SchedulerSchedule(
    String expression, String timezone, Optional<DayFilter> days, Optional<String> note) {

  /** The same times, as far as Scheduler can. */
  public static SchedulerSchedule of(Schedule schedule, ZoneId zone) {
    if (schedule instanceof Cron cron) {
      return CronConversion.of(cron, zone);
    }
    return IntervalConversion.of((Interval) schedule);
  }
}
