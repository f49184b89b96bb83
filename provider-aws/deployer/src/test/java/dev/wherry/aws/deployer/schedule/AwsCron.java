package dev.wherry.aws.deployer.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * EventBridge Scheduler's cron as its guide tells it: six fields, weekdays from 1 for Sunday or by
 * name, one of the two days a question mark, no time that the clocks skip, a repeated one once.
 */
final class AwsCron {

  private static final List<String> DAYS =
      List.of("", "SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

  private final Set<Integer> minutes;
  private final Set<Integer> hours;
  private final Set<Integer> days;
  private final Set<Integer> months;
  private final Set<Integer> weekdays;
  private final ZoneId zone;

  AwsCron(String expression, String zone) {
    if (!expression.startsWith("cron(") || !expression.endsWith(")")) {
      throw new IllegalArgumentException(expression);
    }
    String[] fields = expression.substring(5, expression.length() - 1).split(" ", -1);
    if (fields.length != 6 || fields[2].equals("?") == fields[4].equals("?")) {
      throw new IllegalArgumentException("one of the days must be `?`: " + expression);
    }
    this.minutes = values(fields[0], 0, 59);
    this.hours = values(fields[1], 0, 23);
    this.days = values(fields[2], 1, 31);
    this.months = values(fields[3], 1, 12);
    this.weekdays = values(fields[4], 1, 7);
    this.zone = ZoneId.of(zone);
  }

  /** The first times after a moment. */
  List<Instant> next(Instant after, int count, DayTest test) {
    List<Instant> found = new ArrayList<>();
    LocalDate date = LocalDate.ofInstant(after, zone);
    LocalDate end = date.plusYears(60);
    for (; found.size() < count && date.isBefore(end); date = date.plusDays(1)) {
      if (allows(date) && test.allows(date)) {
        times(date).stream().filter(time -> time.isAfter(after)).forEach(found::add);
      }
    }
    return found.subList(0, Math.min(count, found.size()));
  }

  /** Which days the adapter lets through. */
  interface DayTest {
    boolean allows(LocalDate date);
  }

  private boolean allows(LocalDate date) {
    return days.contains(date.getDayOfMonth())
        && months.contains(date.getMonthValue())
        && weekdays.contains(date.getDayOfWeek().getValue() % 7 + 1);
  }

  private List<Instant> times(LocalDate date) {
    List<Instant> times = new ArrayList<>();
    for (int hour : hours) {
      for (int minute : minutes) {
        LocalDateTime local = date.atTime(hour, minute);
        if (!zone.getRules().getValidOffsets(local).isEmpty()) {
          times.add(local.toInstant(zone.getRules().getValidOffsets(local).get(0)));
        }
      }
    }
    times.sort(null);
    return times;
  }

  private static Set<Integer> values(String field, int first, int last) {
    Set<Integer> values = new TreeSet<>();
    for (String item : field.split(",", -1)) {
      String[] step = item.split("/", -1);
      String[] range = step[0].split("-", -1);
      boolean all = step[0].equals("*") || step[0].equals("?");
      int from = all ? first : number(range[0]);
      int to = all || step.length == 2 ? last : number(range[range.length - 1]);
      if (from < first || to > last || from > to || (step.length == 2 && all)) {
        throw new IllegalArgumentException(item);
      }
      for (int i = from; i <= to; i += step.length == 2 ? Integer.parseInt(step[1]) : 1) {
        values.add(i);
      }
    }
    return values;
  }

  private static int number(String text) {
    int day = DAYS.indexOf(text);
    return day > 0 ? day : Integer.parseInt(text);
  }
}
