package dev.wherry.local;

import dev.wherry.local.event.LocalEvent;
import dev.wherry.local.event.LocalEvents;
import dev.wherry.local.log.FlatJson;
import dev.wherry.local.time.Clock;
import dev.wherry.model.FunctionName;
import dev.wherry.runtime.host.LogSink;
import dev.wherry.runtime.json.JsonException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the adapter's log lines from what a function prints. */
final class LambdaOutputLines {

  private static final Set<String> OWN = Set.of("timestamp", "function");

  private final FunctionName function;
  private final Clock clock;
  private final LocalEvents events;

  LambdaOutputLines(FunctionName function, Clock clock, LocalEvents events) {
    this.function = function;
    this.clock = clock;
    this.events = events;
  }

  void take(String line) {
    LocalEvent.Logged logged = line.startsWith("{\"timestamp\":") ? logged(line) : null;
    events.publish(
        logged == null ? new LocalEvent.Printed(clock.now(), function, false, line) : logged);
  }

  private LocalEvent.@Nullable Logged logged(String line) {
    try {
      Map<String, Object> fields = FlatJson.read(line);
      LogSink.Level level = LogSink.Level.valueOf(String.valueOf(fields.remove("level")));
      String message = String.valueOf(fields.remove("message"));
      Optional<String> id = Optional.ofNullable(fields.remove("requestId")).map(String::valueOf);
      Optional<String> trace = Optional.ofNullable(fields.remove("trace")).map(String::valueOf);
      fields.keySet().removeAll(OWN);
      return new LocalEvent.Logged(clock.now(), level, function, id, message, fields, trace);
    } catch (JsonException | IllegalArgumentException anotherForm) {
      return null;
    }
  }
}
