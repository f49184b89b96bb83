package dev.wherry.azure.runtime;

import dev.wherry.runtime.adapter.UtcTime;
import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What Azure says when a timer fires. Its status is the one from before the call, so that {@code
 * ScheduleStatus.Next} is the moment that it fires for, also when that was missed (the timers
 * extension's {@code TimerListener}).
 *
 * @param next the moment that the timer names; null when its host keeps no status
 * @param pastDue whether the moment was missed
 */
record TimerEvent(@Nullable Instant next, boolean pastDue) {

  private static final String UTC = "+00:00";

  /** A timer is called early by less than this, and by hand at any time. */
  private static final int SECONDS_EARLY = 30;

  private static final int MINUTE = 60;

  static TimerEvent parse(String json) throws JsonException {
    Instant next = null;
    boolean pastDue = false;
    JsonReader in = new JsonReader(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (name.equals("IsPastDue")) {
        pastDue = in.bool();
      } else if (!name.equals("ScheduleStatus")) {
        in.skip();
      } else if (!in.skipNull()) {
        next = next(in);
      }
    }
    in.end();
    return new TimerEvent(next, pastDue);
  }

  private static @Nullable Instant next(JsonReader in) throws JsonException {
    Instant next = null;
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (name.equals("Next") && !in.skipNull()) {
        next = moment(in.string());
      } else if (!name.equals("Next")) {
        in.skip();
      }
    }
    return next;
  }

  /** The host runs in UTC; the JDK's own reader, which knows all offsets, costs 20 ms at first. */
  private static Instant moment(String text) {
    if (text.endsWith(UTC)) {
      return UtcTime.parse(text.substring(0, text.length() - UTC.length()).concat("Z"));
    }
    return text.endsWith("Z") ? UtcTime.parse(text) : OffsetDateTime.parse(text).toInstant();
  }

  /**
   * The moment that the schedule names; null when it names none, since the timer fires more often.
   *
   * @param filter what the schedule means; null where the timer fires when it should
   * @param now when the call came
   */
  @Nullable Instant scheduled(@Nullable TimerFilter filter, Instant now) {
    Instant named = next;
    if (named == null || named.isAfter(now.plusSeconds(SECONDS_EARLY))) {
      // Somebody called by hand, and means it.
      long second = now.getEpochSecond();
      return Instant.ofEpochSecond(second - Math.floorMod(second, MINUTE));
    }
    if (filter == null) {
      return named;
    }
    if (pastDue) {
      return filter.latest(named, now);
    }
    return filter.due(named) ? named : null;
  }
}
