package dev.wherry.schedule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A field of a cron, expanded, for platforms that count or combine fields otherwise: plain values
 * and ranges mean the same everywhere.
 *
 * @param values all that it allows; a Sunday is 0
 * @param star whether it was written with a star, which decides how the two day fields combine
 * @param whole whether it allows every value
 */
public record FieldValues(SortedSet<Integer> values, boolean star, boolean whole) {

  /** A field's range and the names of its values. */
  public enum Kind {
    /** Of an hour. */
    MINUTE(0, 59, ""),
    /** Of a day. */
    HOUR(0, 23, ""),
    /** Of a month. */
    DAY(1, 31, ""),
    /** Of a year. */
    MONTH(1, 12, "jan feb mar apr may jun jul aug sep oct nov dec"),
    /** Of a week, from Sunday. */
    WEEKDAY(0, 6, "sun mon tue wed thu fri sat");

    private final int first;
    private final int last;
    private final String names;

    Kind(int first, int last, String names) {
      this.first = first;
      this.last = last;
      this.names = names;
    }
  }

  /** Copies the set in. */
  public FieldValues {
    values = Collections.unmodifiableSortedSet(new TreeSet<>(values));
  }

  /** A field that was not written and allows these. */
  public static FieldValues of(Kind kind, Collection<Integer> values) {
    SortedSet<Integer> sorted = new TreeSet<>(values);
    return new FieldValues(sorted, false, isWhole(kind, sorted));
  }

  /** Reads a field that is known to be right. */
  public static FieldValues of(Kind kind, String text) {
    SortedSet<Integer> values = new TreeSet<>();
    for (String item : text.split(",", -1)) {
      String[] parts = item.split("/", -1);
      int step = parts.length == 2 ? Integer.parseInt(parts[1]) : 1;
      int[] range = range(kind, parts[0]);
      for (int value = range[0]; value <= range[1]; value += step) {
        values.add(kind == Kind.WEEKDAY ? value % 7 : value);
      }
    }
    return new FieldValues(values, text.startsWith("*"), isWhole(kind, values));
  }

  private static boolean isWhole(Kind kind, SortedSet<Integer> values) {
    return values.size() == kind.last - kind.first + 1;
  }

  private static int[] range(Kind kind, String text) {
    if (text.equals("*")) {
      return new int[] {kind.first, kind.last};
    }
    int dash = text.indexOf('-');
    int from = value(kind, dash < 0 ? text : text.substring(0, dash));
    int to = dash < 0 ? from : value(kind, text.substring(dash + 1));
    return new int[] {from, to};
  }

  private static int value(Kind kind, String text) {
    int name = List.of(kind.names.split(" ", -1)).indexOf(text.toLowerCase(Locale.ROOT));
    return name >= 0 ? name + kind.first : Integer.parseInt(text);
  }

  /** The values with a comma between them, runs of three and more as ranges; a star for all. */
  public String list(List<String> names) {
    return whole ? "*" : String.join(",", runs(names));
  }

  private List<String> runs(List<String> names) {
    List<String> runs = new ArrayList<>();
    List<Integer> all = List.copyOf(values);
    for (int i = 0; i < all.size(); i++) {
      int end = i;
      while (end + 1 < all.size() && all.get(end + 1) == all.get(end) + 1) {
        end++;
      }
      if (end - i >= 2) {
        runs.add(name(names, all.get(i)) + "-" + name(names, all.get(end)));
        i = end;
      } else {
        runs.add(name(names, all.get(i)));
      }
    }
    return runs;
  }

  private static String name(List<String> names, int value) {
    return names.isEmpty() ? Integer.toString(value) : names.get(value);
  }
}
