package dev.wherry.gcp.deployer.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A cron as Google documents it (<a
 * href="https://cloud.google.com/scheduler/docs/configuring/cron-job-schedules">cron job
 * format</a>): names in capitals, and either of two days unless one of them is a bare star.
 */
final class GoogleCron {

  private static final List<String> MONTHS =
      List.of(
          "", "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
  private static final List<String> WEEKDAYS =
      List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

  private final SortedSet<Integer> minutes;
  private final SortedSet<Integer> hours;
  private final SortedSet<Integer> days;
  private final SortedSet<Integer> months;
  private final SortedSet<Integer> weekdays;
  private final boolean anyDay;
  private final boolean anyWeekday;
  private final ZoneId zone;

  GoogleCron(String expression, String timezone) {
    String[] fields = expression.split(" ", -1);
    this.minutes = values(fields[0], 0, 59, List.of());
    this.hours = values(fields[1], 0, 23, List.of());
    this.days = values(fields[2], 1, 31, List.of());
    this.months = values(fields[3], 1, 12, MONTHS);
    this.weekdays = values(fields[4], 0, 7, WEEKDAYS);
    this.anyDay = fields[2].equals("*");
    this.anyWeekday = fields[4].equals("*");
    this.zone = ZoneId.of(timezone);
  }

  private static SortedSet<Integer> values(String field, int first, int last, List<String> names) {
    SortedSet<Integer> values = new TreeSet<>();
    for (String item : field.split(",", -1)) {
      String[] parts = item.split("/", -1);
      int step = parts.length == 1 ? 1 : Integer.parseInt(parts[1]);
      String[] ends = parts[0].split("-", -1);
      int from = parts[0].equals("*") ? first : value(ends[0], names);
      int to = parts[0].equals("*") ? last : value(ends[ends.length - 1], names);
      if (from < first || to > last) {
        throw new IllegalArgumentException(field);
      }
      for (int value = from; value <= to; value += step) {
        values.add(value);
      }
    }
    return values;
  }

  private static int value(String text, List<String> names) {
    return names.contains(text) ? names.indexOf(text) : Integer.parseInt(text);
  }

  /**
   * The next times after one; an hour that the clocks skip has none, one they repeat comes once.
   */
  List<Instant> next(Instant after, int count) {
    List<Instant> found = new ArrayList<>();
    LocalDate date = LocalDate.ofInstant(after, zone);
    while (found.size() < count) {
      if (isMeant(date)) {
        add(date, after, found, count);
      }
      date = date.plusDays(1);
    }
    return found;
  }

  private void add(LocalDate date, Instant after, List<Instant> found, int count) {
    for (int hour : hours) {
      for (int minute : minutes) {
        LocalDateTime local = date.atTime(hour, minute);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (!offsets.isEmpty() && found.size() < count) {
          Instant time = local.toInstant(offsets.get(0));
          if (time.isAfter(after)) {
            found.add(time);
          }
        }
      }
    }
  }

  private boolean isMeant(LocalDate date) {
    int weekday = date.getDayOfWeek().getValue();
    boolean byDay = days.contains(date.getDayOfMonth());
    boolean byWeekday = weekdays.contains(weekday) || (weekday == 7 && weekdays.contains(0));
    boolean both = anyDay || anyWeekday;
    return months.contains(date.getMonthValue())
        && (both ? byDay && byWeekday : byDay || byWeekday);
  }
}
