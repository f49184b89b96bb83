package dev.wherry.local.instance;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.local.event.LocalEvent;
import dev.wherry.local.event.LocalEvents;
import dev.wherry.local.event.Traces;
import dev.wherry.local.time.Clock;
import dev.wherry.model.FunctionName;
import dev.wherry.runtime.host.FunctionLoadException;
import dev.wherry.runtime.host.LogSink;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says what went wrong with a function's instances: the caller gets a sentence, the log the cause.
 */
final class PoolLog {

  private final FunctionName function;
  private final Clock clock;
  private final LocalEvents events;
  private @Nullable String lastFailure;

  PoolLog(FunctionName function, Clock clock, LocalEvents events) {
    this.function = function;
    this.clock = clock;
    this.events = events;
  }

  CallResult timedOut(PoolSettings settings, RunningCall call, boolean starting) {
    String reason =
        starting
            ? "it did not start within " + text(settings.startLimit())
            : "it did not answer within its timeout of " + text(settings.timeout());
    events.publish(
        new LocalEvent.Logged(
            clock.now(),
            LogSink.Level.ERROR,
            function,
            Optional.of(call.call().id()),
            reason + "; this is where it was",
            Map.of(),
            Traces.of(call.trace())));
    return new CallResult.TimedOut(reason);
  }

  void abandoned(RunningCall call, int count, int limit) {
    notice(
        Diagnostic.warning(
                "W0604",
                "a call of function `"
                    + function
                    + "` still runs 1s after it was interrupted; its instance was abandoned, "
                    + count
                    + " of "
                    + limit
                    + " now")
            .hint("let the handler end when its thread is interrupted"),
        Traces.of(call.trace()));
  }

  void exited(int status) {
    notice(
        Diagnostic.error(
                "W0605",
                "function `"
                    + function
                    + "` ended its process with status "
                    + status
                    + "; its instance was ended instead")
            .hint("throw an exception to fail the call"),
        Traces.of(Thread.currentThread().getStackTrace()));
  }

  /** The same failure of the same code is told once, however many calls run into it. */
  synchronized CallResult notStarted(FunctionLoadException failure) {
    String trace = failure.getCause() == null ? "" : Traces.of(failure.getCause());
    String whole = failure.getMessage() + trace;
    if (!whole.equals(lastFailure)) {
      lastFailure = whole;
      notice(
          Diagnostic.error(
              "W0606", "function `" + function + "` cannot start: " + failure.getMessage()),
          trace.isEmpty() ? Optional.empty() : Optional.of(trace));
    }
    return new CallResult.NotStarted("the function cannot start; its log says why");
  }

  CallResult died(Throwable fatal) {
    notice(
        Diagnostic.error("W0605", "an instance of function `" + function + "` died: " + fatal),
        Optional.of(Traces.of(fatal)));
    return new CallResult.Ended("the function's instance died");
  }

  private void notice(Diagnostic diagnostic, Optional<String> trace) {
    events.publish(new LocalEvent.Noticed(clock.now(), Optional.of(function), diagnostic, trace));
  }

  private static String text(Duration duration) {
    return duration.toMillis() % 1000 == 0
        ? duration.toSeconds() + "s"
        : duration.toMillis() + "ms";
  }
}
