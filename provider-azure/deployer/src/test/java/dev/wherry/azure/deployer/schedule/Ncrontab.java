package dev.wherry.azure.deployer.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An NCRONTAB expression as Azure documents it (<a
 * href="https://learn.microsoft.com/azure/azure-functions/functions-bindings-timer">timer
 * trigger</a>): six fields, in UTC, all of which must agree; a Sunday is 0 and nothing else.
 */
final class Ncrontab {

  /** Longer than from one 29th of February to the next, also around the year 2100. */
  private static final int HORIZON = 366 * 9;

  private final SortedSet<Integer> minutes;
  private final SortedSet<Integer> hours;
  private final SortedSet<Integer> days;
  private final SortedSet<Integer> months;
  private final SortedSet<Integer> weekdays;

  Ncrontab(String expression) {
    String[] fields = expression.split(" ", -1);
    if (fields.length != 6 || !fields[0].equals("0")) {
      throw new IllegalArgumentException(expression);
    }
    this.minutes = values(fields[1], 0, 59);
    this.hours = values(fields[2], 0, 23);
    this.days = values(fields[3], 1, 31);
    this.months = values(fields[4], 1, 12);
    this.weekdays = values(fields[5], 0, 6);
  }

  private static SortedSet<Integer> values(String field, int first, int last) {
    SortedSet<Integer> values = new TreeSet<>();
    for (String item : field.split(",", -1)) {
      String[] parts = item.split("/", -1);
      int step = parts.length == 1 ? 1 : Integer.parseInt(parts[1]);
      String[] ends = parts[0].split("-", -1);
      boolean all = parts[0].equals("*");
      int from = all ? first : Integer.parseInt(ends[0]);
      int to = all ? last : Integer.parseInt(ends[ends.length - 1]);
      if (from < first || to > last || from > to) {
        throw new IllegalArgumentException(field);
      }
      for (int value = from; value <= to; value += step) {
        values.add(value);
      }
    }
    return values;
  }

  /** All times after one and not after another. */
  List<Instant> between(Instant after, Instant until) {
    List<Instant> found = new ArrayList<>();
    LocalDate date = LocalDate.ofInstant(after, ZoneOffset.UTC);
    LocalDate last = LocalDate.ofInstant(until, ZoneOffset.UTC);
    if (last.isAfter(date.plusDays(HORIZON))) {
      throw new IllegalArgumentException("too far: " + until);
    }
    while (!date.isAfter(last)) {
      if (isMeant(date)) {
        for (int hour : hours) {
          for (int minute : minutes) {
            Instant time = date.atTime(hour, minute).toInstant(ZoneOffset.UTC);
            if (time.isAfter(after) && !time.isAfter(until)) {
              found.add(time);
            }
          }
        }
      }
      date = date.plusDays(1);
    }
    return found;
  }

  private boolean isMeant(LocalDate date) {
    return months.contains(date.getMonthValue())
        && days.contains(date.getDayOfMonth())
        && weekdays.contains(date.getDayOfWeek().getValue() % 7);
  }
}
