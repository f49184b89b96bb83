package dev.wherry.aws.deployer.schedule;

import dev.wherry.schedule.Cron;
import dev.wherry.schedule.FieldValues;
import dev.wherry.schedule.FieldValues.Kind;
import dev.wherry.spi.compile.ClockChanges;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Unix crons in Scheduler's words: {@code cron(minute hour day month weekday year)}, where one of
 * the two days must be a question mark.
 *
 * <p>Both restricted, unix takes either day: the schedule then fires on every day, and the adapter
 * lets through those that are meant. An hour that the clocks skip fires nowhere; one that they
 * repeat fires once on Scheduler, and twice by unix where the hour is a star. That is had by UTC,
 * unless a day or a month is asked for as well.
 */
final class CronConversion {

  private static final String EVERY = "*";
  private static final String ANY = "?";
  private static final String ONCE = "does not fire twice in an hour that the clocks repeat";
  private static final List<String> WEEKDAYS =
      List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

  private final FieldValues minute;
  private final FieldValues hour;
  private final FieldValues day;
  private final FieldValues month;
  private final FieldValues weekday;
  private final ZoneId zone;
  private final ClockChanges clocks;

  private CronConversion(String[] fields, ZoneId zone) {
    this.minute = FieldValues.of(Kind.MINUTE, fields[0]);
    this.hour = FieldValues.of(Kind.HOUR, fields[1]);
    this.day = FieldValues.of(Kind.DAY, fields[2]);
    this.month = FieldValues.of(Kind.MONTH, fields[3]);
    this.weekday = FieldValues.of(Kind.WEEKDAY, fields[4]);
    this.zone = zone;
    this.clocks = ClockChanges.of(zone);
  }

  static SchedulerSchedule of(Cron cron, ZoneId zone) {
    return new CronConversion(cron.toString().split(" ", -1), zone).convert();
  }

  private SchedulerSchedule convert() {
    boolean either = !day.star() && !weekday.star();
    if (either && !day.whole() && !weekday.whole()) {
      return filtered(EVERY, ANY, new DayFilter(days(), weekdays()));
    }
    if (either || (day.whole() && weekday.whole())) {
      return everyDay();
    }
    if (weekday.whole()) {
      return onDays(day.list(List.of()), ANY);
    }
    return day.whole()
        ? onDays(ANY, weekday.list(WEEKDAYS))
        : filtered(ANY, weekday.list(WEEKDAYS), new DayFilter(days(), List.of()));
  }

  private SchedulerSchedule everyDay() {
    boolean everyHour = hour.whole() && hour.star() && month.whole();
    if (everyHour && !clocks.none() && clocks.byWholeHours()) {
      String expression = expression(EVERY, ANY);
      return new SchedulerSchedule(expression, "UTC", Optional.empty(), Optional.empty());
    }
    return onDays(EVERY, ANY);
  }

  private SchedulerSchedule onDays(String days, String weekdays) {
    return new SchedulerSchedule(
        expression(days, weekdays),
        zone.getId(),
        Optional.empty(),
        missesRepeatedHours() ? Optional.of(ONCE) : Optional.empty());
  }

  private SchedulerSchedule filtered(String days, String weekdays, DayFilter filter) {
    String more = "fires on more days than meant, and the adapter lets the right ones through";
    return new SchedulerSchedule(
        expression(days, weekdays),
        zone.getId(),
        Optional.of(filter),
        Optional.of(missesRepeatedHours() ? more + "; it " + ONCE : more));
  }

  private String expression(String days, String weekdays) {
    List<String> fields =
        List.of(
            minute.list(List.of()),
            hour.list(List.of()),
            days,
            month.list(List.of()),
            weekdays,
            EVERY);
    return "cron(" + String.join(" ", fields) + ")";
  }

  private boolean missesRepeatedHours() {
    return hour.star() && !clocks.none();
  }

  private List<Integer> days() {
    return List.copyOf(day.values());
  }

  private List<Integer> weekdays() {
    return weekday.values().stream().map(value -> value == 0 ? 7 : value).sorted().toList();
  }
}
