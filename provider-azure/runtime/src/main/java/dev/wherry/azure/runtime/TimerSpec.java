package dev.wherry.azure.runtime;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A timer.
 *
 * @param function the function that it calls
 * @param zone the schedule's zone
 * @param filter what it means, where it fires more often; null where it fires when it should
 * @param input the schedule's input as JSON text
 */
record TimerSpec(
    String function, ZoneId zone, @Nullable TimerFilter filter, Optional<String> input) {

  /**
   * A timer of the descriptor: {@code function}, {@code zone}, {@code cron} or {@code every},
   * {@code input}.
   */
  static TimerSpec of(Map<String, String> members) {
    ZoneId zone = ZoneId.of(required(members, "zone"));
    String cron = members.get("cron");
    String every = members.get("every");
    TimerFilter filter = cron == null ? null : CronFilter.parse(cron, zone);
    if (every != null) {
      filter = new IntervalFilter(Long.parseLong(every));
    }
    return new TimerSpec(
        required(members, "function"), zone, filter, Optional.ofNullable(members.get("input")));
  }

  private static String required(Map<String, String> members, String name) {
    String value = members.get(name);
    if (value == null) {
      throw new IllegalStateException(Descriptor.FILE + " has a timer without `" + name + "`");
    }
    return value;
  }
}
