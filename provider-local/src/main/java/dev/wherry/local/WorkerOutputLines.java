package dev.wherry.local;

import dev.wherry.local.event.LocalEvent;
import dev.wherry.local.event.LocalEvents;
import dev.wherry.local.log.FlatJson;
import dev.wherry.local.time.Clock;
import dev.wherry.local.worker.WorkerOutput;
import dev.wherry.local.worker.rpc.WorkerMessage;
import dev.wherry.model.FunctionName;
import dev.wherry.runtime.host.LogSink;
import dev.wherry.runtime.json.JsonException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells what functions log and print from what the worker says of itself. A line that names no
 * function is taken for one of the function that was called last: they share a process.
 */
final class WorkerOutputLines implements WorkerOutput {

  /** What the worker prints for its host; only its errors are of use here. */
  private static final String OF_THE_WORKER = "LanguageWorkerConsoleLog";

  private static final String ERROR = OF_THE_WORKER + "[SEVERE]";

  /** The worker's own line in the log of every call. */
  private static final String INVOKED = " invoked by Java Worker";

  /** The host's flag {@code -noverify} brings it about. */
  private static final String FLAG_WARNING = "Options -Xverify:none and -noverify were deprecated";

  private static final Set<String> OWN = Set.of("function", "time", "timestamp");

  private final Clock clock;
  private final LocalEvents events;
  private volatile FunctionName last;

  WorkerOutputLines(Collection<FunctionName> functions, Clock clock, LocalEvents events) {
    this.clock = clock;
    this.events = events;
    this.last = functions.iterator().next();
  }

  /** A function's call begins. */
  void called(FunctionName function) {
    last = function;
  }

  @Override
  public void printed(String line) {
    if (line.contains(FLAG_WARNING)
        || (line.startsWith(OF_THE_WORKER) && !line.startsWith(ERROR))) {
      return;
    }
    LocalEvent.Logged logged = line.startsWith("{\"") ? logged(line, Optional.empty()) : null;
    events.publish(
        logged == null ? new LocalEvent.Printed(clock.now(), last, false, line) : logged);
  }

  @Override
  public void logged(WorkerMessage.Logged line) {
    if (line.ofTheSystem() || line.message().endsWith(INVOKED)) {
      return;
    }
    Optional<String> id = Optional.of(line.invocationId()).filter(one -> !one.isEmpty());
    LocalEvent.Logged logged = line.message().startsWith("{\"") ? logged(line.message(), id) : null;
    events.publish(logged == null ? plain(line, id) : logged);
  }

  private LocalEvent.Logged plain(WorkerMessage.Logged line, Optional<String> id) {
    LogSink.Level level =
        switch (line.level()) {
          case TRACE, DEBUG -> LogSink.Level.DEBUG;
          case INFORMATION, NONE -> LogSink.Level.INFO;
          case WARNING -> LogSink.Level.WARN;
          case ERROR, CRITICAL -> LogSink.Level.ERROR;
        };
    Optional<String> trace = Optional.of(line.trace()).filter(one -> !one.isEmpty());
    return new LocalEvent.Logged(clock.now(), level, last, id, line.message(), Map.of(), trace);
  }

  /** The adapter's own form. */
  private LocalEvent.@Nullable Logged logged(String line, Optional<String> id) {
    try {
      Map<String, Object> fields = FlatJson.read(line);
      if (!fields.containsKey("level") || !fields.containsKey("message")) {
        return null;
      }
      LogSink.Level level = LogSink.Level.valueOf(String.valueOf(fields.remove("level")));
      String message = String.valueOf(fields.remove("message"));
      Optional<String> trace = Optional.ofNullable(fields.remove("trace")).map(String::valueOf);
      Object function = fields.get("function");
      FunctionName name = function == null ? last : new FunctionName(function.toString());
      fields.keySet().removeAll(OWN);
      return new LocalEvent.Logged(clock.now(), level, name, id, message, fields, trace);
    } catch (JsonException | IllegalArgumentException anotherForm) {
      return null;
    }
  }
}
