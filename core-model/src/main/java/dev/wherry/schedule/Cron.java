package dev.wherry.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A unix cron: minute, hour, day of the month, month, day of the week.
 *
 * <p>When both days are restricted either one is enough. An hour that the clocks skip does not
 * fire; one that they repeat fires the first time only, unless the hour is a star.
 */
public final class Cron implements Schedule {

  /** Longer than from one 29th of February to the next, also around the year 2100. */
  private static final Duration HORIZON = Duration.ofDays(366 * 9);

  private final String text;
  private final CronField minute;
  private final CronField hour;
  private final CronField day;
  private final CronField month;
  private final CronField weekday;

  private Cron(String text, String[] fields) throws ScheduleSyntaxException {
    this.text = text;
    this.minute = CronField.parse(CronField.Kind.MINUTE, fields[0]);
    this.hour = CronField.parse(CronField.Kind.HOUR, fields[1]);
    this.day = CronField.parse(CronField.Kind.DAY, fields[2]);
    this.month = CronField.parse(CronField.Kind.MONTH, fields[3]);
    this.weekday = CronField.parse(CronField.Kind.WEEKDAY, fields[4]);
  }

  /**
   * Reads a cron.
   *
   * @throws ScheduleSyntaxException when it is none
   */
  public static Cron parse(String text) throws ScheduleSyntaxException {
    String[] fields = text.strip().split("\\s+");
    if (fields.length != 5) {
      throw new ScheduleSyntaxException(
          "a cron has 5 fields but `" + text + "` has " + fields.length,
          "write minute, hour, day of the month, month, day of the week: `30 1 * * *`");
    }
    return new Cron(String.join(" ", fields), fields);
  }

  @Override
  public Optional<Instant> next(Instant after, ZoneId zone) {
    ZoneRules rules = zone.getRules();
    Instant from = after.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    Instant horizon = after.plus(HORIZON);
    while (from.isBefore(horizon)) {
      ZoneOffset offset = rules.getOffset(from);
      LocalDateTime found = nextLocal(LocalDateTime.ofInstant(from, offset), horizon);
      ZoneOffsetTransition shift = rules.nextTransition(from);
      if (found == null
          || (shift != null && !found.toInstant(offset).isBefore(shift.getInstant()))) {
        if (shift == null) {
          return Optional.empty();
        }
        from = shift.getInstant();
      } else if (!hour.any() && isRepeat(rules, found, offset)) {
        from = found.toInstant(offset).plus(1, ChronoUnit.MINUTES);
      } else {
        return Optional.of(found.toInstant(offset));
      }
    }
    return Optional.empty();
  }

  private static boolean isRepeat(ZoneRules rules, LocalDateTime local, ZoneOffset offset) {
    ZoneOffsetTransition shift = rules.getTransition(local);
    return shift != null && shift.isOverlap() && offset.equals(shift.getOffsetAfter());
  }

  private @Nullable LocalDateTime nextLocal(LocalDateTime from, Instant horizon) {
    LocalDateTime time = from;
    LocalDate last = LocalDate.ofInstant(horizon, ZoneOffset.UTC);
    while (!time.toLocalDate().isAfter(last)) {
      if (!month.allows(time.getMonthValue())) {
        time = time.toLocalDate().withDayOfMonth(1).plusMonths(1).atStartOfDay();
      } else if (!isDay(time.toLocalDate())) {
        time = time.toLocalDate().plusDays(1).atStartOfDay();
      } else if (!hour.allows(time.getHour())) {
        int next = hour.from(time.getHour());
        time =
            next < 0
                ? time.toLocalDate().plusDays(1).atStartOfDay()
                : time.toLocalDate().atTime(next, 0);
      } else {
        int next = minute.from(time.getMinute());
        if (next >= 0) {
          return time.withMinute(next);
        }
        time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
      }
    }
    return null;
  }

  private boolean isDay(LocalDate date) {
    boolean byDay = day.allows(date.getDayOfMonth());
    boolean byWeekday = weekday.allows(date.getDayOfWeek().getValue() % 7);
    boolean bothNeeded = day.any() || weekday.any();
    return bothNeeded ? (byDay && byWeekday) : (byDay || byWeekday);
  }

  /** As the manifest writes it. */
  @Override
  public String toString() {
    return text;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Cron cron && cron.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
