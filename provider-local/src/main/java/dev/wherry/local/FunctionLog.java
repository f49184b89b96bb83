package dev.wherry.local;

import dev.wherry.local.event.LocalEvent;
import dev.wherry.local.event.LocalEvents;
import dev.wherry.local.event.Traces;
import dev.wherry.local.time.Clock;
import dev.wherry.model.FunctionName;
import dev.wherry.runtime.host.Call;
import dev.wherry.runtime.host.LogSink;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes a function's log lines. Whatever runs the user's code to become text does so here, on the
 * function's thread, so that the log's own thread meets none of it.
 */
final class FunctionLog implements LogSink {

  private final FunctionName function;
  private final Clock clock;
  private final LocalEvents events;

  FunctionLog(FunctionName function, Clock clock, LocalEvents events) {
    this.function = function;
    this.clock = clock;
    this.events = events;
  }

  @Override
  public void write(
      Level level,
      String name,
      @Nullable Call call,
      String message,
      @Nullable Object[] fields,
      @Nullable Throwable failure) {
    events.publish(
        new LocalEvent.Logged(
            clock.now(),
            level,
            function,
            Optional.ofNullable(call).map(Call::invocationId),
            message,
            fields(fields),
            Optional.ofNullable(failure).map(Traces::of)));
  }

  private static Map<String, Object> fields(@Nullable Object[] alternating) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i + 1 < alternating.length; i += 2) {
      fields.put(String.valueOf(alternating[i]), value(alternating[i + 1]));
    }
    return fields;
  }

  private static Object value(@Nullable Object value) {
    return value instanceof Number || value instanceof Boolean ? value : String.valueOf(value);
  }
}
