package dev.wherry.testkit.runtime.probe;

import dev.wherry.function.Context;
import dev.wherry.function.Handler;
import dev.wherry.function.ScheduledTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** Logs the moment that it sees. */
public final class ScheduleProbe implements Handler<ScheduledTime, Void> {

  /** A handler without state. */
  public ScheduleProbe() {}

  @Override
  @SuppressWarnings("NullAway") // Void has no other value
  public Void handle(ScheduledTime time, Context context) {
    Map<String, Object> seen = new LinkedHashMap<>();
    seen.put("time", time.time());
    seen.put("zone", time.zone().getId());
    seen.put("late", time.late());
    time.input().ifPresent(input -> seen.put("input", input));
    context.log().info("seen", "input", Seen.json(seen));
    return null;
  }
}
