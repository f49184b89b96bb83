package dev.wherry.azure.deployer.schedule;

import dev.wherry.schedule.Cron;
import dev.wherry.schedule.FieldValues;
import dev.wherry.schedule.FieldValues.Kind;
import dev.wherry.spi.compile.ClockChanges;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Unix crons as NCRONTAB, where all fields must agree, also the two for days. Times are moved to
 * UTC under every offset that the zone will have. What that adds beyond what was meant, the adapter
 * holds back.
 */
final class CronConversion {

  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;

  private final Cron cron;

  /** How far the zone is ahead of UTC, in minutes. */
  private final Set<Integer> offsets;

  private final FieldValues minute;
  private final FieldValues hour;
  private final FieldValues day;
  private final FieldValues month;
  private final FieldValues weekday;

  private CronConversion(Cron cron, ZoneId zone) {
    String[] fields = cron.toString().split(" ", -1);
    this.cron = cron;
    this.offsets = new TreeSet<>();
    ClockChanges.of(zone).offsets().forEach(offset -> offsets.add(offset.getTotalSeconds() / 60));
    this.minute = FieldValues.of(Kind.MINUTE, fields[0]);
    this.hour = FieldValues.of(Kind.HOUR, fields[1]);
    this.day = FieldValues.of(Kind.DAY, fields[2]);
    this.month = FieldValues.of(Kind.MONTH, fields[3]);
    this.weekday = FieldValues.of(Kind.WEEKDAY, fields[4]);
  }

  static TimerSchedule of(Cron cron, ZoneId zone) {
    return new CronConversion(cron, zone).convert();
  }

  private TimerSchedule convert() {
    Set<Integer> times = new TreeSet<>();
    offsets.forEach(offset -> times.addAll(times(offset)));
    Set<Integer> hours = new TreeSet<>();
    Set<Integer> minutes = new TreeSet<>();
    for (int time : times) {
      hours.add(time / HOUR);
      minutes.add(time % HOUR);
    }
    DayShift days = days();
    boolean exact =
        !eitherDay()
            && days.exact()
            && times.size() == hours.size() * minutes.size()
            && (offsets.size() == 1 || isEveryHour());
    List<String> fields =
        List.of(
            "0",
            FieldValues.of(Kind.MINUTE, minutes).list(List.of()),
            FieldValues.of(Kind.HOUR, hours).list(List.of()),
            days.day().list(List.of()),
            days.month().list(List.of()),
            days.weekday().list(List.of()));
    return new TimerSchedule(
        String.join(" ", fields),
        exact ? Optional.empty() : Optional.of(new TimerFilter.OfCron(cron.toString())));
  }

  /** Whether one of the two days is enough, which NCRONTAB cannot say. */
  private boolean eitherDay() {
    return !day.star() && !weekday.star() && !day.whole() && !weekday.whole();
  }

  /** Minutes of a day in UTC. */
  private Set<Integer> times(int offset) {
    Set<Integer> times = new TreeSet<>();
    for (int at : hour.values()) {
      for (int past : minute.values()) {
        times.add(Math.floorMod(at * HOUR + past - offset, DAY));
      }
    }
    return times;
  }

  /** Every hour of every day is the same wherever the clocks are moved by whole hours. */
  private boolean isEveryHour() {
    boolean every = hour.star() && hour.whole() && day.whole() && month.whole() && weekday.whole();
    return every && offsets.stream().map(this::times).distinct().count() == 1;
  }

  private DayShift days() {
    Set<Integer> shifts = new TreeSet<>();
    for (int offset : offsets) {
      for (int at : hour.values()) {
        for (int past : minute.values()) {
          shifts.add(Math.floorDiv(at * HOUR + past - offset, DAY));
        }
      }
    }
    // Either day is enough: all are tried, and the adapter knows which.
    boolean any = !day.star() && !weekday.star() && (day.whole() || weekday.whole() || eitherDay());
    List<DayShift> moved = new ArrayList<>();
    for (int by : shifts) {
      moved.add(
          any
              ? DayShift.of(whole(Kind.DAY), month, whole(Kind.WEEKDAY), by)
              : DayShift.of(day, month, weekday, by));
    }
    return moved.stream().reduce(DayShift::and).orElseThrow();
  }

  private static FieldValues whole(Kind kind) {
    return FieldValues.of(kind, "*");
  }
}
