package dev.wherry.gcp.deployer.schedule;

import dev.wherry.schedule.Cron;
import dev.wherry.spi.compile.ClockChanges;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;

/**
 * Unix crons, which Cloud Scheduler takes as they are, but for three things. It documents names in
 * capitals only. It takes either of two restricted days and says of a bare star alone that it does
 * not restrict, so that a stepped star beside another day is refused. And it does not say what it
 * does in an hour that the clocks skip or repeat: where every hour is meant UTC avoids the
 * question.
 */
final class CronConversion {

  private static final String ANY = "*";
  private static final int DAY = 2;
  private static final int WEEKDAY = 4;

  private final Cron cron;
  private final List<String> fields;
  private final ZoneId zone;
  private final ClockChanges clocks;

  private CronConversion(Cron cron, ZoneId zone) {
    this.cron = cron;
    this.fields =
        List.of(cron.toString().split(" ", -1)).stream().map(CronConversion::plain).toList();
    this.zone = zone;
    this.clocks = ClockChanges.of(zone);
  }

  static SchedulerSchedule of(Cron cron, ZoneId zone) {
    return new CronConversion(cron, zone).convert();
  }

  private SchedulerSchedule convert() {
    boolean everyHour = fields.subList(1, fields.size()).stream().allMatch(ANY::equals);
    boolean avoided = everyHour && !clocks.none() && clocks.byWholeHours();
    SchedulerSchedule same =
        SchedulerSchedule.exact(
            String.join(" ", fields), avoided ? SchedulerSchedule.UTC : zone.getId());
    if (isAmbiguous()) {
      return same.refused(
          "means days that are in both fields, and Cloud Scheduler may take those in either");
    }
    return !avoided && clocks.changes().stream().anyMatch(this::firesIn)
        ? same.noted(
            "fires in an hour that the clocks of "
                + zone.getId()
                + " skip or repeat, and Google does not say how often then")
        : same;
  }

  private static String plain(String field) {
    return field.equals("*/1") ? ANY : field.toUpperCase(Locale.ROOT);
  }

  private boolean isAmbiguous() {
    String day = fields.get(DAY);
    String weekday = fields.get(WEEKDAY);
    boolean stepped = isStarWithMore(day) || isStarWithMore(weekday);
    return stepped && !day.equals(ANY) && !weekday.equals(ANY);
  }

  private static boolean isStarWithMore(String field) {
    return field.startsWith(ANY) && !field.equals(ANY);
  }

  /** By the wall, which is looked up as if it were UTC. */
  private boolean firesIn(ZoneOffsetTransition change) {
    LocalDateTime one = change.getDateTimeBefore();
    LocalDateTime other = change.getDateTimeAfter();
    LocalDateTime start = one.isBefore(other) ? one : other;
    LocalDateTime end = one.isBefore(other) ? other : one;
    Instant before = start.toInstant(ZoneOffset.UTC).minusNanos(1);
    return cron.next(before, ZoneOffset.UTC)
        .filter(firing -> firing.isBefore(end.toInstant(ZoneOffset.UTC)))
        .isPresent();
  }
}
