package dev.wherry.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** When something happens again and again. */
public sealed interface Schedule permits Cron, Interval {

  /**
   * The first time strictly after a moment.
   *
   * @param after the moment
   * @param zone where a cron's hours and days are meant
   * @return empty when it never comes, as for the 30th of February
   */
  Optional<Instant> next(Instant after, ZoneId zone);

  /**
   * Reads a unix cron of five fields, or {@code every 5 minutes}.
   *
   * @throws ScheduleSyntaxException when it is neither
   */
  static Schedule parse(String text) throws ScheduleSyntaxException {
    String trimmed = text.strip();
    String lower = trimmed.toLowerCase(Locale.ROOT);
    if (lower.equals("every") || lower.startsWith("every ")) {
      return Interval.parse(lower);
    }
    return Cron.parse(trimmed);
  }
}
