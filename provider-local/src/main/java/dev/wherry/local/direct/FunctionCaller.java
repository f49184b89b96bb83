package dev.wherry.local.direct;

import dev.wherry.function.HttpError;
import dev.wherry.local.event.LocalEvent;
import dev.wherry.local.event.LocalEvents;
import dev.wherry.local.http.InvocationIds;
import dev.wherry.local.instance.CallResult;
import dev.wherry.local.instance.Callee;
import dev.wherry.local.instance.FunctionCall;
import dev.wherry.local.time.Clock;
import dev.wherry.model.FunctionName;
import dev.wherry.runtime.host.Invocation;
import dev.wherry.runtime.host.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls functions past HTTP, and writes a line about each call. */
public final class FunctionCaller {

  private final Supplier<Map<FunctionName, Callee>> callees;
  private final Clock clock;
  private final LocalEvents events;

  /**
   * A caller.
   *
   * @param callees the current version's functions; asked anew for each call
   */
  public FunctionCaller(
      Supplier<Map<FunctionName, Callee>> callees, Clock clock, LocalEvents events) {
    this.callees = callees;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Calls a function without blocking.
   *
   * @param cause what the log line says
   * @param then gets the result, on any thread
   */
  public void call(
      FunctionName function, Invocation invocation, String cause, Consumer<DirectResult> then) {
    String id = InvocationIds.next();
    long begin = clock.nanos();
    FunctionCall call =
        new FunctionCall(
            id,
            invocation,
            null,
            null,
            result -> {
              Duration took = Duration.ofNanos(clock.nanos() - begin);
              DirectResult direct = direct(result, took, id);
              log(function, cause, direct);
              then.accept(direct);
            });
    boolean taken = false;
    while (!taken) {
      Callee callee = callees.get().get(function);
      if (callee == null) {
        String known =
            String.join(", ", callees.get().keySet().stream().map(String::valueOf).toList());
        then.accept(DirectResult.refused("there is no function `" + function + "`, only " + known));
        return;
      }
      // A callee refuses when its version was just replaced; the next version's takes the call.
      taken = callee.call(call);
    }
  }

  private void log(FunctionName function, String cause, DirectResult result) {
    events.publish(
        new LocalEvent.Called(
            clock.now(),
            function,
            cause,
            result.took(),
            result.coldStart(),
            result.invocationId(),
            result.failure()));
  }

  private static DirectResult direct(CallResult result, Duration took, String id) {
    if (result instanceof CallResult.Completed completed) {
      Outcome outcome = completed.outcome();
      byte @Nullable [] json = outcome instanceof Outcome.Value value ? value.json() : null;
      return new DirectResult(
          Optional.ofNullable(json).map(bytes -> new String(bytes, StandardCharsets.UTF_8)),
          Optional.ofNullable(outcome.failure()).map(FunctionCaller::sentence),
          completed.coldStart(),
          took,
          id);
    }
    return new DirectResult(Optional.empty(), Optional.of(reason(result)), false, took, id);
  }

  /** The failure may be of the user's own class, whose code may fail in turn. */
  private static String sentence(Throwable failure) {
    try {
      return failure instanceof HttpError error
          ? error.status() + " " + error.code() + ": " + error.detail()
          : failure.toString();
    } catch (RuntimeException | StackOverflowError unprintable) {
      return failure.getClass().getName();
    }
  }

  private static String reason(CallResult result) {
    if (result instanceof CallResult.TimedOut timedOut) {
      return timedOut.reason();
    }
    if (result instanceof CallResult.Refused refused) {
      return refused.reason();
    }
    if (result instanceof CallResult.NotStarted notStarted) {
      return notStarted.reason();
    }
    return ((CallResult.Ended) result).reason();
  }
}
