package dev.wherry.local;

import dev.wherry.local.event.LocalEvent;
import dev.wherry.local.event.LocalEvents;
import dev.wherry.local.time.Clock;
import dev.wherry.local.worker.WorkerOutput;
import dev.wherry.local.worker.rpc.WorkerMessage;
import dev.wherry.model.FunctionName;
import dev.wherry.runtime.host.LogSink;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

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
    Optional<LocalEvent.Logged> logged = read(line, Optional.empty());
    events.publish(
        logged.isPresent() ? logged.get() : new LocalEvent.Printed(clock.now(), last, false, line));
  }

  @Override
  public void logged(WorkerMessage.Logged line) {
    if (line.ofTheSystem() || line.message().endsWith(INVOKED)) {
      return;
    }
    Optional<String> id = Optional.of(line.invocationId()).filter(one -> !one.isEmpty());
    events.publish(read(line.message(), id).orElseGet(() -> plain(line, id)));
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

  private Optional<LocalEvent.Logged> read(String line, Optional<String> id) {
    return AdapterLog.AZURE.read(line, last, id, clock.now());
  }
}
