package dev.wherry.schedule;

import java.util.List;
import java.util.Locale;

/**
 * One of the five fields of a cron: the values it allows, one bit each.
 *
 * @param bits the allowed values
 * @param any whether it was written as a star
 */
record CronField(long bits, boolean any) {

  /** What a field may say. */
  enum Kind {
    MINUTE("minute", 0, 59, ""),
    HOUR("hour", 0, 23, ""),
    DAY("day of the month", 1, 31, ""),
    MONTH("month", 1, 12, "jan feb mar apr may jun jul aug sep oct nov dec"),
    WEEKDAY("day of the week", 0, 7, "sun mon tue wed thu fri sat sun");

    private final String title;
    private final int first;
    private final int last;
    private final String names;

    Kind(String title, int first, int last, String names) {
      this.title = title;
      this.first = first;
      this.last = last;
      this.names = names;
    }
  }

  static CronField parse(Kind kind, String text) throws ScheduleSyntaxException {
    long bits = 0;
    for (String item : text.split(",", -1)) {
      bits |= item(kind, item);
    }
    if (kind == Kind.WEEKDAY && (bits & (1L << 7)) != 0) {
      bits = (bits & ~(1L << 7)) | 1;
    }
    return new CronField(bits, text.startsWith("*"));
  }

  private static long item(Kind kind, String item) throws ScheduleSyntaxException {
    String[] parts = item.split("/", -1);
    if (parts.length > 2) {
      throw problem(kind, item, "write one step, as in `*/5`");
    }
    String range = parts[0];
    int dash = range.indexOf('-');
    int from;
    int to;
    if (range.equals("*")) {
      from = kind.first;
      to = kind == Kind.WEEKDAY ? 6 : kind.last;
    } else if (dash > 0) {
      from = value(kind, item, range.substring(0, dash));
      to = value(kind, item, range.substring(dash + 1));
    } else {
      from = value(kind, item, range);
      to = from;
      if (parts.length == 2) {
        throw problem(
            kind, item, "a step needs a range: `" + range + "-" + kind.last + "/" + parts[1] + "`");
      }
    }
    if (from > to) {
      throw problem(kind, item, "the range runs backwards; list both parts with a comma");
    }
    return every(from, to, parts.length == 2 ? step(kind, item, parts[1]) : 1);
  }

  private static long every(int from, int to, int step) {
    long bits = 0;
    for (int value = from; value <= to; value += step) {
      bits |= 1L << value;
    }
    return bits;
  }

  private static int step(Kind kind, String item, String text) throws ScheduleSyntaxException {
    int step = number(text);
    if (step < 1 || step > kind.last) {
      throw problem(kind, item, "a step is 1 to " + kind.last);
    }
    return step;
  }

  private static int value(Kind kind, String item, String text) throws ScheduleSyntaxException {
    int name =
        text.isEmpty()
            ? -1
            : List.of(kind.names.split(" ", -1)).indexOf(text.toLowerCase(Locale.ROOT));
    int value = name >= 0 ? name + kind.first : number(text);
    if (value < kind.first || value > kind.last) {
      throw problem(kind, item, "it takes " + kind.first + " to " + kind.last);
    }
    return value;
  }

  private static int number(String text) {
    boolean digits =
        !text.isEmpty() && text.length() < 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Integer.parseInt(text) : -1;
  }

  private static ScheduleSyntaxException problem(Kind kind, String item, String hint) {
    return new ScheduleSyntaxException("`" + item + "` is no " + kind.title + " of a cron", hint);
  }

  boolean allows(int value) {
    return (bits & (1L << value)) != 0;
  }

  /** The first allowed value from here on, or -1. */
  int from(int value) {
    long rest = bits & (-1L << value);
    return value > 63 || rest == 0 ? -1 : Long.numberOfTrailingZeros(rest);
  }
}
