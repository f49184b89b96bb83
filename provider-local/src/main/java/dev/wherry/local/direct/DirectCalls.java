package dev.wherry.local.direct;

import dev.wherry.function.ScheduledTime;
import dev.wherry.local.time.Clock;
import dev.wherry.model.FunctionName;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Trigger;
import dev.wherry.runtime.host.Invocation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes the events of calls by hand. */
public final class DirectCalls {

  private static final String CAUSE = "invoke";

  private final Supplier<Map<FunctionName, FunctionSpec>> functions;
  private final FunctionCaller caller;
  private final Clock clock;

  /**
   * Calls to the current version.
   *
   * @param functions the current version's functions; asked anew for each call
   */
  public DirectCalls(
      Supplier<Map<FunctionName, FunctionSpec>> functions, FunctionCaller caller, Clock clock) {
    this.functions = functions;
    this.caller = caller;
    this.clock = clock;
  }

  /** Calls without blocking; the result comes on any thread. */
  public void call(DirectRequest request, Consumer<DirectResult> then) {
    FunctionSpec function = functions.get().get(request.function());
    if (request.trigger().isEmpty() || function == null) {
      Invocation invocation = new Invocation.Direct(request.input());
      caller.call(request.function(), invocation, CAUSE, then);
      return;
    }
    List<Trigger> triggers = function.triggers();
    int index = request.trigger().getAsInt();
    if (index < 0 || index >= triggers.size()) {
      then.accept(
          DirectResult.refused(
              "function `"
                  + function.name()
                  + "` has no trigger "
                  + index
                  + ", "
                  + count(triggers)));
    } else if (triggers.get(index) instanceof Trigger.Clock schedule) {
      Invocation invocation = new Invocation.Schedule(time(schedule, request.input()));
      caller.call(request.function(), invocation, CAUSE, then);
    } else {
      String kind = triggers.get(index).kind().word();
      then.accept(
          DirectResult.refused(
              "trigger " + index + " is of kind " + kind + ", which cannot be fired by hand here"));
    }
  }

  private static String count(List<Trigger> triggers) {
    return triggers.isEmpty() ? "it has none" : "they are 0 to " + (triggers.size() - 1);
  }

  private ScheduledTime time(Trigger.Clock schedule, byte[] input) {
    Optional<String> given =
        input.length == 0
            ? schedule.input().map(DocumentJson::of)
            : Optional.of(new String(input, StandardCharsets.UTF_8));
    return new ScheduledTime(clock.now(), schedule.timezone(), false, given);
  }
}
