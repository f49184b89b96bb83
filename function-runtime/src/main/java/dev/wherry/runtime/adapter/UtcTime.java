package dev.wherry.runtime.adapter;

import java.time.Instant;

/**
 * Moments as {@code 2026-01-31T09:30:00.000Z}. The JDK's own formatter costs a cold start 10 to 20
 * ms.
 */
public final class UtcTime {

  private static final int DAYS_PER_ERA = 146_097;
  private static final int DAYS_TO_1970 = 719_468;
  private static final long MILLIS_PER_DAY = 86_400_000L;

  private UtcTime() {}

  /**
   * Reads {@code 2026-01-31T09:30:00Z}, or with a fraction of a second, the forms that schedulers
   * write.
   *
   * @throws IllegalArgumentException when it is something else
   */
  public static Instant parse(String text) {
    int end = text.length() - 1;
    boolean shaped =
        text.length() >= 20
            && text.charAt(4) == '-'
            && text.charAt(7) == '-'
            && text.charAt(10) == 'T'
            && text.charAt(13) == ':'
            && text.charAt(16) == ':'
            && (end == 19 || text.charAt(19) == '.')
            && text.charAt(end) == 'Z';
    if (!shaped) {
      throw new IllegalArgumentException(
          "the event's `time` must be like 2026-01-31T09:30:00Z but is `" + text + "`");
    }
    long day = day(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    long second = number(text, 11, 13) * 3600L + number(text, 14, 16) * 60L + number(text, 17, 19);
    return Instant.ofEpochSecond(day * 86_400 + second, nanos(text, end));
  }

  private static long nanos(String text, int end) {
    if (end > 29 || end == 20) {
      throw new IllegalArgumentException("the event's `time` is `" + text + "`");
    }
    long nanos = end == 19 ? 0 : number(text, 20, end);
    for (int digits = end == 19 ? 9 : end - 20; digits < 9; digits++) {
      nanos *= 10;
    }
    return nanos;
  }

  /** Writes a moment with its milliseconds. */
  public static String format(long epochMillis) {
    long day = Math.floorDiv(epochMillis, MILLIS_PER_DAY) + DAYS_TO_1970;
    int millis = (int) Math.floorMod(epochMillis, MILLIS_PER_DAY);
    long era = Math.floorDiv(day, DAYS_PER_ERA);
    int dayOfEra = (int) (day - era * DAYS_PER_ERA);
    int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int shifted = (5 * dayOfYear + 2) / 153;
    int month = shifted < 10 ? shifted + 3 : shifted - 9;
    long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    StringBuilder text = new StringBuilder(24);
    append(text, (int) year, 4, '-');
    append(text, month, 2, '-');
    append(text, dayOfYear - (153 * shifted + 2) / 5 + 1, 2, 'T');
    append(text, millis / 3_600_000, 2, ':');
    append(text, millis / 60_000 % 60, 2, ':');
    append(text, millis / 1000 % 60, 2, '.');
    append(text, millis % 1000, 3, 'Z');
    return text.toString();
  }

  /** Days from 1970-01-01 in the Gregorian calendar, whose years are taken to begin in March. */
  private static long day(int year, int month, int dayOfMonth) {
    int shiftedYear = month <= 2 ? year - 1 : year;
    int shiftedMonth = month > 2 ? month - 3 : month + 9;
    int era = shiftedYear / 400;
    int yearOfEra = shiftedYear - era * 400;
    int dayOfYear = (153 * shiftedMonth + 2) / 5 + dayOfMonth - 1;
    int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return (long) era * DAYS_PER_ERA + dayOfEra - DAYS_TO_1970;
  }

  private static int number(String text, int start, int end) {
    int number = 0;
    for (int i = start; i < end; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new IllegalArgumentException("the event's `time` is `" + text + "`");
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static void append(StringBuilder text, int number, int digits, char after) {
    String plain = Integer.toString(number);
    for (int i = plain.length(); i < digits; i++) {
      text.append('0');
    }
    text.append(plain).append(after);
  }
}
