package dev.wherry.azure.runtime;

import java.util.Locale;

/**
 * One of the five fields of a cron that the compiler has checked.
 *
 * @param bits the values that it allows, one bit each
 * @param star whether it begins with a star, which decides how days combine and hours repeat
 */
record CronField(long bits, boolean star) {

  /** The range of a field and the names of its values, three letters each. */
  enum Kind {
    MINUTE(0, 59, ""),
    HOUR(0, 23, ""),
    DAY(1, 31, ""),
    MONTH(1, 12, "janfebmaraprmayjunjulaugsepoctnovdec"),
    WEEKDAY(0, 7, "sunmontuewedthufrisat");

    private final int first;
    private final int last;
    private final String names;

    Kind(int first, int last, String names) {
      this.first = first;
      this.last = last;
      this.names = names;
    }

    private int value(String text) {
      int name = text.length() == 3 ? names.indexOf(text.toLowerCase(Locale.ROOT)) : -1;
      int value = name >= 0 && name % 3 == 0 ? name / 3 + first : Integer.parseInt(text);
      if (value < first || value > last) {
        throw new IllegalArgumentException("`" + text + "` is no " + name() + " of a cron");
      }
      return value;
    }
  }

  /**
   * Reads values, ranges, stars and steps with commas between them.
   *
   * @throws IllegalArgumentException when it is something else
   */
  static CronField parse(Kind kind, String text) {
    long bits = 0;
    int start = 0;
    while (start <= text.length()) {
      int comma = text.indexOf(',', start);
      int end = comma < 0 ? text.length() : comma;
      bits |= item(kind, text.substring(start, end));
      start = end + 1;
    }
    if (kind == Kind.WEEKDAY && ((bits >> 7) & 1) != 0) {
      bits = (bits & ~(1L << 7)) | 1;
    }
    return new CronField(bits, text.startsWith("*"));
  }

  private static long item(Kind kind, String item) {
    int slash = item.indexOf('/');
    String range = slash < 0 ? item : item.substring(0, slash);
    int step = slash < 0 ? 1 : Integer.parseInt(item.substring(slash + 1));
    if (step < 1) {
      throw new IllegalArgumentException("`" + item + "` has no step of a cron");
    }
    int from = kind.first;
    int to = kind.last;
    if (!range.equals("*")) {
      int dash = range.indexOf('-');
      from = kind.value(dash < 0 ? range : range.substring(0, dash));
      to = dash < 0 ? from : kind.value(range.substring(dash + 1));
    } else if (kind == Kind.WEEKDAY) {
      to = 6;
    }
    long bits = 0;
    for (int value = from; value <= to; value += step) {
      bits |= 1L << value;
    }
    return bits;
  }

  boolean allows(int value) {
    return ((bits >> value) & 1) != 0;
  }
}
