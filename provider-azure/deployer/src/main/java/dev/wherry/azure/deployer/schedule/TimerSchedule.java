package dev.wherry.azure.deployer.schedule;

import dev.wherry.schedule.Cron;
import dev.wherry.schedule.Interval;
import dev.wherry.schedule.Schedule;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A schedule as a timer of Azure Functions takes it: in UTC, which is all that a Flex Consumption
 * plan knows.
 *
 * @param expression six fields, the second first
 * @param filter where it fires too often: what the adapter must let through
 */
public record TimerSchedule(String expression, Optional<TimerFilter> filter) {

  /** The same times, with the filter where the platform cannot say them. */
  public static TimerSchedule of(Schedule schedule, ZoneId zone) {
    if (schedule instanceof Cron cron) {
      return CronConversion.of(cron, zone);
    }
    return IntervalConversion.of((Interval) schedule);
  }
}
