package dev.wherry.azure.deployer.schedule;

import dev.wherry.schedule.FieldValues;
import dev.wherry.schedule.FieldValues.Kind;
import java.time.Month;
import java.util.Set;
import java.util.TreeSet;

/**
 * The days of a schedule as UTC sees them.
 *
 * @param days of the month
 * @param months of the year
 * @param weekdays a Sunday is 0
 * @param exact whether they are these days and no others
 */
record DayShift(Set<Integer> days, Set<Integer> months, Set<Integer> weekdays, boolean exact) {

  private static final int LAST = 31;

  /**
   * Moves days.
   *
   * @param by -1 to the day before, 1 to the day after, 0 nowhere
   */
  static DayShift of(FieldValues day, FieldValues month, FieldValues weekday, int by) {
    Set<Integer> weekdays = new TreeSet<>();
    weekday.values().forEach(value -> weekdays.add(Math.floorMod(value + by, 7)));
    if (by == 0 || (day.whole() && month.whole())) {
      return new DayShift(day.values(), month.values(), weekdays, true);
    }
    Set<Integer> days = new TreeSet<>();
    Set<Integer> months = new TreeSet<>(month.values());
    boolean turns = false;
    for (int value : day.values()) {
      boolean first = by < 0 && value == 1;
      boolean last = by > 0 && value >= Month.FEBRUARY.minLength();
      turns |= first || last;
      if (first) {
        days.addAll(Set.of(28, 29, 30, 31));
      }
      if (last) {
        days.add(1);
      }
      if (!first && value + by <= LAST) {
        days.add(value + by);
      }
    }
    if (turns) {
      month.values().forEach(value -> months.add(Math.floorMod(value - 1 + by, 12) + 1));
    }
    return new DayShift(days, months, weekdays, !turns && everywhere(day, month));
  }

  /** Whether every month has all the days: the day beside one that is not there may well be. */
  private static boolean everywhere(FieldValues day, FieldValues month) {
    int shortest =
        month.values().stream().mapToInt(value -> Month.of(value).minLength()).min().orElse(LAST);
    return day.values().last() <= shortest;
  }

  /** Both. */
  DayShift and(DayShift other) {
    return new DayShift(
        joined(days, other.days),
        joined(months, other.months),
        joined(weekdays, other.weekdays),
        exact && other.exact && equals(other));
  }

  private static Set<Integer> joined(Set<Integer> some, Set<Integer> more) {
    Set<Integer> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }

  FieldValues day() {
    return FieldValues.of(Kind.DAY, days);
  }

  FieldValues month() {
    return FieldValues.of(Kind.MONTH, months);
  }

  FieldValues weekday() {
    return FieldValues.of(Kind.WEEKDAY, weekdays);
  }
}
