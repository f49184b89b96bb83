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

/** Tells the adapter's log lines, in Cloud Logging's words, from what a function prints. */
final class InvokerOutputLines {

  private static final String WARNING = "WARNING";
  private static final String ID = "logging.googleapis.com/labels.execution_id";
  private static final Set<String> OWN = Set.of("time", "function", "error");

  private final FunctionName function;
  private final Clock clock;
  private final LocalEvents events;

  InvokerOutputLines(FunctionName function, Clock clock, LocalEvents events) {
    this.function = function;
    this.clock = clock;
    this.events = events;
  }

  void take(String line) {
    LocalEvent.Logged logged = line.startsWith("{\"time\":") ? logged(line) : null;
    events.publish(
        logged == null ? new LocalEvent.Printed(clock.now(), function, false, line) : logged);
  }

  private LocalEvent.@Nullable Logged logged(String line) {
    try {
      Map<String, Object> fields = FlatJson.read(line);
      String severity = String.valueOf(fields.remove("severity"));
      LogSink.Level level =
          severity.equals(WARNING) ? LogSink.Level.WARN : LogSink.Level.valueOf(severity);
      String message = String.valueOf(fields.remove("message"));
      Optional<String> id = Optional.ofNullable(fields.remove(ID)).map(String::valueOf);
      Optional<String> trace =
          Optional.ofNullable(fields.remove("stack_trace")).map(String::valueOf);
      fields.keySet().removeAll(OWN);
      return new LocalEvent.Logged(clock.now(), level, function, id, message, fields, trace);
    } catch (JsonException | IllegalArgumentException anotherForm) {
      return null;
    }
  }
}
