package dev.wherry.local;

import dev.wherry.local.event.LocalEvent;
import dev.wherry.local.log.FlatJson;
import dev.wherry.model.FunctionName;
import dev.wherry.runtime.host.LogSink;
import dev.wherry.runtime.json.JsonException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How an adapter writes a log line: one JSON object, in its vendor's words.
 *
 * @param start what every such line begins with
 * @param level the member with the level
 * @param id the member with the invocation's id; empty when no line has it
 * @param trace the member with a stack trace
 * @param own members that say nothing new here
 */
record AdapterLog(String start, String level, String id, String trace, Set<String> own) {

  /** Lambda's names. */
  static final AdapterLog AWS =
      new AdapterLog(
          "{\"timestamp\":", "level", "requestId", "trace", Set.of("timestamp", "function"));

  /** Cloud Logging's names. */
  static final AdapterLog GOOGLE =
      new AdapterLog(
          "{\"time\":",
          "severity",
          "logging.googleapis.com/labels.execution_id",
          "stack_trace",
          Set.of("time", "function", "error"));

  /** The adapter's own names: of the id speaks the worker. */
  static final AdapterLog AZURE =
      new AdapterLog("{\"", "level", "", "trace", Set.of("function", "time", "timestamp"));

  private static final String MESSAGE = "message";
  private static final String FUNCTION = "function";
  private static final String WARNING = "WARNING";

  /**
   * Reads a line.
   *
   * @param caller whose line it is when it does not say
   * @param known the invocation's id, where it is known without the line
   * @return nothing when it is no such line
   */
  Optional<LocalEvent.Logged> read(
      String line, FunctionName caller, Optional<String> known, Instant now) {
    if (!line.startsWith(start)) {
      return Optional.empty();
    }
    try {
      Map<String, Object> fields = FlatJson.read(line);
      LogSink.Level severity = severity(text(fields, level).orElse(""));
      Optional<String> message = text(fields, MESSAGE);
      if (message.isEmpty()) {
        return Optional.empty();
      }
      FunctionName function =
          Optional.ofNullable(fields.get(FUNCTION))
              .map(name -> new FunctionName(name.toString()))
              .orElse(caller);
      Optional<String> invocation =
          known.or(() -> id.isEmpty() ? Optional.empty() : text(fields, id));
      Optional<String> stack = text(fields, trace);
      fields.keySet().removeAll(own);
      return Optional.of(
          new LocalEvent.Logged(now, severity, function, invocation, message.get(), fields, stack));
    } catch (JsonException | IllegalArgumentException anotherForm) {
      return Optional.empty();
    }
  }

  private static LogSink.Level severity(String level) {
    return level.equals(WARNING) ? LogSink.Level.WARN : LogSink.Level.valueOf(level);
  }

  private static Optional<String> text(Map<String, Object> fields, String name) {
    return Optional.ofNullable(fields.remove(name)).map(String::valueOf);
  }
}
