package dev.wherry.aws.runtime.event;

import dev.wherry.function.ScheduledTime;
import dev.wherry.runtime.adapter.UtcTime;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A schedule that fired: our own input of EventBridge Scheduler, or the stock event of a rule.
 *
 * @param time the moment it names
 * @param due whether the function runs; a schedule whose both day fields are restricted fires on
 *     more days than it names
 */
public record ScheduleEvent(ScheduledTime time, boolean due) {

  private static final String OURS = "schedule";
  private static final String STOCK = "Scheduled Event";

  /** Whether an event is one. */
  public static boolean fits(EventMembers event) {
    boolean stock =
        STOCK.equals(event.detailType)
            && ("aws.events".equals(event.source) || "aws.scheduler".equals(event.source));
    return event.time != null && (stock || OURS.equals(event.wherry));
  }

  /** The schedule of an event that is one. */
  public static ScheduleEvent of(EventMembers event) {
    Instant moment = UtcTime.parse(event.time == null ? "" : event.time);
    ZoneId zone = event.zone == null ? ZoneOffset.UTC : ZoneId.of(event.zone);
    byte[] json = event.input;
    Optional<String> input =
        json == null ? Optional.empty() : Optional.of(new String(json, StandardCharsets.UTF_8));
    return new ScheduleEvent(
        new ScheduledTime(moment, zone, false, input),
        isDue(moment, zone, event.days, event.weekdays));
  }

  /** Of two restricted day fields either may match, as cron has it. */
  private static boolean isDue(
      Instant moment, ZoneId zone, @Nullable List<String> days, @Nullable List<String> weekdays) {
    if (days == null || weekdays == null) {
      return true;
    }
    LocalDate date = LocalDate.ofInstant(moment, zone);
    return days.contains(Integer.toString(date.getDayOfMonth()))
        || weekdays.contains(Integer.toString(date.getDayOfWeek().getValue()));
  }
}
