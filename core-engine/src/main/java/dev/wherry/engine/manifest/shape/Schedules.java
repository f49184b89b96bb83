package dev.wherry.engine.manifest.shape;

import dev.wherry.engine.diagnostic.ManifestProblem;
import dev.wherry.engine.diagnostic.Nearest;
import dev.wherry.engine.manifest.shape.Value.Form;
import dev.wherry.schedule.Schedule;
import dev.wherry.schedule.ScheduleSyntaxException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Values that say when and where. */
final class Schedules {

  /** A cron or an interval. */
  static final Value<Schedule> SCHEDULE =
      Value.of(
          ManifestProblem.BAD_SCHEDULE,
          Form.pattern(
              "a unix cron, or an interval such as `every 5 minutes`",
              "\\s*(\\S+(\\s+\\S+){4}|[Ee]very\\s+([0-9]+\\s+)?(minute|hour|day)s?)\\s*"),
          Schedules::schedule);

  /** A time zone by its name. */
  static final Value<ZoneId> TIMEZONE =
      Value.of(
          ManifestProblem.UNKNOWN_TIMEZONE,
          Form.pattern("a time zone", "[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*"),
          Schedules::zone);

  private static final Map<String, String> NICKNAMES =
      Map.of(
          "@hourly", "0 * * * *",
          "@daily", "0 0 * * *",
          "@midnight", "0 0 * * *",
          "@weekly", "0 0 * * 0",
          "@monthly", "0 0 1 * *",
          "@yearly", "0 0 1 1 *",
          "@annually", "0 0 1 1 *");

  private Schedules() {}

  private static Schedule schedule(String text) throws RefusedException {
    String trimmed = text.strip();
    if (trimmed.startsWith("rate(") && trimmed.endsWith(")")) {
      String rate = trimmed.substring(5, trimmed.length() - 1).strip();
      throw new RefusedException(
          "`" + trimmed + "` is a schedule of AWS",
          "write `every " + (rate.startsWith("1 ") ? rate.substring(2) : rate) + "`");
    }
    if (trimmed.startsWith("cron(") && trimmed.endsWith(")")) {
      throw new RefusedException(
          "`" + trimmed + "` is a schedule of AWS",
          "write a unix cron of 5 fields"
              + fromAws(trimmed.substring(5, trimmed.length() - 1).strip()));
    }
    String meant = NICKNAMES.get(trimmed);
    if (meant != null) {
      throw new RefusedException(
          "`" + trimmed + "` is a nickname that not every cron knows", "write `" + meant + "`");
    }
    return parsed(trimmed);
  }

  private static Schedule parsed(String text) throws RefusedException {
    try {
      return Schedule.parse(text);
    } catch (ScheduleSyntaxException problem) {
      String[] fields = text.split("\\s+", -1);
      if (fields.length == 6 && fields[0].equals("0")) {
        throw new RefusedException(
            "`" + text + "` has 6 fields, the first for seconds",
            "drop the seconds: `" + text.substring(1).strip() + "`");
      }
      throw new RefusedException(
          String.valueOf(problem.getMessage()),
          fields.length == 1 ? "write `30 1 * * *`, or `every 5 minutes`" : problem.hint());
    }
  }

  /** AWS counts weekdays from 1 for Sunday; where days are named or open nothing shifts. */
  private static String fromAws(String text) {
    String[] fields = text.split("\\s+", -1);
    if (fields.length != 6 || !fields[5].equals("*") || fields[4].matches(".*[0-9L#].*")) {
      return ": minute, hour, day of the month, month, day of the week";
    }
    String unix = String.join(" ", List.of(fields).subList(0, 5)).replace('?', '*');
    return ": `" + unix + "`";
  }

  private static ZoneId zone(String text) throws RefusedException {
    try {
      ZoneId zone = ZoneId.of(text);
      if (!(zone instanceof ZoneOffset) && isNamed(text)) {
        return zone;
      }
      throw new RefusedException(
          zone.getRules().isFixedOffset()
              ? "`" + text + "` is an offset, which knows no summer time"
              : "`" + text + "` is an old name of a time zone, which not every cloud knows",
          "write a time zone such as `Asia/Seoul`, or `UTC`");
    } catch (DateTimeException problem) {
      throw new RefusedException("there is no time zone `" + text + "`", zoneHint(text));
    }
  }

  private static boolean isNamed(String text) {
    return text.indexOf('/') > 0 || text.chars().allMatch(Character::isLetter);
  }

  private static Optional<String> zoneHint(String text) {
    Set<String> zones = new TreeSet<>(ZoneId.getAvailableZoneIds());
    String city = "/" + text.replace(' ', '_').toLowerCase(Locale.ROOT);
    return zones.stream()
        .filter(zone -> zone.toLowerCase(Locale.ROOT).endsWith(city))
        .findFirst()
        .or(() -> Nearest.to(text, zones))
        .map(zone -> "did you mean `" + zone + "`?")
        .or(() -> Optional.of("write a name such as `Asia/Seoul`, or `UTC`"));
  }
}
