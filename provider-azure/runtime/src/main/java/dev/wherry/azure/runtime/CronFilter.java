package dev.wherry.azure.runtime;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/**
 * Lets through what a unix cron means, of a timer that fires more often. Azure's timers know UTC
 * only, and take a day that both day fields ask for where unix takes either. So the compiler makes
 * them fire at every moment that can be meant, and this decides by the cron itself in its own zone.
 *
 * <p>It agrees with the schedules of the other platforms: an hour that the clocks skip does not
 * fire; one that they repeat fires the first time only, unless the hour is a star.
 */
public final class CronFilter implements TimerFilter {

  private static final long SECONDS_PER_MINUTE = 60;

  private final CronField minute;
  private final CronField hour;
  private final CronField day;
  private final CronField month;
  private final CronField weekday;
  private final ZoneRules rules;

  private CronFilter(String[] fields, ZoneId zone) {
    this.minute = CronField.parse(CronField.Kind.MINUTE, fields[0]);
    this.hour = CronField.parse(CronField.Kind.HOUR, fields[1]);
    this.day = CronField.parse(CronField.Kind.DAY, fields[2]);
    this.month = CronField.parse(CronField.Kind.MONTH, fields[3]);
    this.weekday = CronField.parse(CronField.Kind.WEEKDAY, fields[4]);
    this.rules = zone.getRules();
  }

  /**
   * A filter.
   *
   * @param cron five fields with a blank between them, as the manifest writes them
   * @param zone where its hours and days are meant
   * @throws IllegalArgumentException when it is no such cron
   */
  public static CronFilter parse(String cron, ZoneId zone) {
    String[] fields = cron.split(" ", -1);
    if (fields.length != 5) {
      throw new IllegalArgumentException("`" + cron + "` is no cron of 5 fields");
    }
    return new CronFilter(fields, zone);
  }

  @Override
  public boolean due(Instant scheduled) {
    if (scheduled.getNano() != 0
        || Math.floorMod(scheduled.getEpochSecond(), SECONDS_PER_MINUTE) != 0) {
      return false;
    }
    ZoneOffset offset = rules.getOffset(scheduled);
    LocalDateTime local = LocalDateTime.ofEpochSecond(scheduled.getEpochSecond(), 0, offset);
    return minute.allows(local.getMinute())
        && hour.allows(local.getHour())
        && isDay(local)
        && (hour.star() || !isRepeat(local, offset));
  }

  @Override
  public @Nullable Instant latest(Instant from, Instant to) {
    long first = from.getEpochSecond();
    long second = to.getEpochSecond();
    second -= Math.floorMod(second, SECONDS_PER_MINUTE);
    while (second >= first) {
      Instant moment = Instant.ofEpochSecond(second);
      if (due(moment) && !moment.isBefore(from)) {
        return moment;
      }
      second -= isDay(local(moment)) ? SECONDS_PER_MINUTE : sinceMidnight(moment);
    }
    return null;
  }

  /** Back to the last minute of the day before, on a day whose clocks change to some of its own. */
  private long sinceMidnight(Instant moment) {
    LocalDateTime local = local(moment);
    long back = local.toLocalTime().toSecondOfDay() + SECONDS_PER_MINUTE;
    ZoneOffsetTransition next = rules.nextTransition(moment.minusSeconds(back));
    boolean changes = next != null && !next.getInstant().isAfter(moment);
    return changes ? SECONDS_PER_MINUTE : back;
  }

  private LocalDateTime local(Instant moment) {
    return LocalDateTime.ofEpochSecond(moment.getEpochSecond(), 0, rules.getOffset(moment));
  }

  private boolean isDay(LocalDateTime local) {
    if (!month.allows(local.getMonthValue())) {
      return false;
    }
    boolean byDay = day.allows(local.getDayOfMonth());
    boolean byWeekday = weekday.allows(local.getDayOfWeek().getValue() % 7);
    boolean bothNeeded = day.star() || weekday.star();
    return bothNeeded ? byDay && byWeekday : byDay || byWeekday;
  }

  private boolean isRepeat(LocalDateTime local, ZoneOffset offset) {
    ZoneOffsetTransition shift = rules.getTransition(local);
    return shift != null && shift.isOverlap() && offset.equals(shift.getOffsetAfter());
  }
}
