package dev.wherry.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fixed time from one firing to the next, counted from 1970-01-01T00:00Z.
 *
 * @param every a whole number of minutes, at least 1
 */
public record Interval(Duration every) implements Schedule {

  private static final Pattern TEXT =
      Pattern.compile("every\\s+(?:(\\d{1,6})\\s+)?(minute|hour|day)s?");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "minute", Duration.ofMinutes(1), "hour", Duration.ofHours(1), "day", Duration.ofDays(1));

  /** Refuses anything but whole minutes. */
  public Interval {
    if (every.toMinutes() < 1 || !every.equals(Duration.ofMinutes(every.toMinutes()))) {
      throw new IllegalArgumentException("an interval is a whole number of minutes");
    }
  }

  static Interval parse(String text) throws ScheduleSyntaxException {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new ScheduleSyntaxException(
          "`" + text + "` is not an interval",
          "write `every 5 minutes`, `every hour` or `every 2 days`");
    }
    String count = matcher.group(1);
    long times = count == null ? 1 : Long.parseLong(count);
    if (times == 0) {
      throw new ScheduleSyntaxException(
          "an interval of 0 never ends", "write at least `every 1 minutes`");
    }
    return new Interval(
        UNITS.getOrDefault(matcher.group(2), Duration.ofMinutes(1)).multipliedBy(times));
  }

  @Override
  public Optional<Instant> next(Instant after, ZoneId zone) {
    long seconds = every.toSeconds();
    long passed = Math.floorDiv(after.getEpochSecond(), seconds);
    return Optional.of(Instant.ofEpochSecond((passed + 1) * seconds));
  }

  /** As the manifest writes it. */
  @Override
  public String toString() {
    long minutes = every.toMinutes();
    if (minutes % 1440 == 0) {
      return "every " + minutes / 1440 + " days";
    }
    return minutes % 60 == 0 ? "every " + minutes / 60 + " hours" : "every " + minutes + " minutes";
  }
}
