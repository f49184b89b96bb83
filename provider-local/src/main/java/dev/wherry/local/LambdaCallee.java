package dev.wherry.local;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.function.Response;
import dev.wherry.local.instance.CallResult;
import dev.wherry.local.instance.FunctionCall;
import dev.wherry.local.lambda.HostedFunction;
import dev.wherry.local.lambda.LambdaCall;
import dev.wherry.local.lambda.LambdaClient;
import dev.wherry.local.lambda.LambdaError;
import dev.wherry.local.lambda.LambdaProgram;
import dev.wherry.local.lambda.LambdaResult;
import dev.wherry.local.lambda.LambdaSettings;
import dev.wherry.local.lambda.event.FrontDoor;
import dev.wherry.local.lambda.event.HttpAnswer;
import dev.wherry.local.lambda.event.LambdaEvents;
import dev.wherry.model.FunctionName;
import dev.wherry.model.FunctionSpec;
import dev.wherry.runtime.host.Invocation;
import dev.wherry.runtime.host.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One function on the runtime client, called through what AWS has in front of it. */
final class LambdaCallee extends ThreadedCallee {

  private static final byte[] NULL = "null".getBytes(StandardCharsets.UTF_8);

  private final Workshop workshop;
  private final FunctionName name;
  private final LambdaProgram function;
  private final FrontDoor door;

  LambdaCallee(Workshop workshop, FunctionName name, LambdaProgram function, FrontDoor door) {
    super(name);
    this.workshop = workshop;
    this.name = name;
    this.function = function;
    this.door = door;
  }

  static LambdaCallee of(
      Workshop workshop,
      FunctionSpec function,
      LambdaClient client,
      LambdaSettings settings,
      FrontDoor door)
      throws IOException {
    AdapterLines lines =
        new AdapterLines(AdapterLog.AWS, function.name(), workshop.clock(), workshop.events());
    HostedFunction hosted =
        HostedFunction.of(client, settings, (physicalName, line) -> lines.take(line));
    return new LambdaCallee(workshop, function.name(), hosted, door);
  }

  @Override
  void run(FunctionCall call) {
    call.observer().completed(result(call));
  }

  private CallResult result(FunctionCall call) {
    byte[] event;
    try {
      event =
          LambdaEvents.of(
              call.invocation(), call.principal(), door, call.id(), workshop.clock().now());
    } catch (IllegalArgumentException notUtf8) {
      return new CallResult.Completed(
          new Outcome.Http(FrontDoorErrors.malformedRequest(), null), false);
    }
    try {
      LambdaResult result = function.invoke(event, lambdaCall(call));
      boolean http = call.invocation() instanceof Invocation.Http;
      result.error().ifPresent(error -> tell(error));
      Outcome outcome = http ? answer(result) : value(result);
      return new CallResult.Completed(outcome, result.coldStart().isPresent());
    } catch (IOException failure) {
      return new CallResult.NotStarted(
          "the runtime client does not start: " + failure.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new CallResult.TimedOut("the local runner was stopped");
    } catch (IllegalStateException stopped) {
      return new CallResult.Ended("the local runner was stopped");
    }
  }

  /** Nobody waits for what a schedule starts. */
  private static LambdaCall lambdaCall(FunctionCall call) {
    return call.invocation() instanceof Invocation.Schedule
        ? LambdaCall.queued(call.id())
        : LambdaCall.waitedFor(call.id());
  }

  /** What failed is the function's; what its caller sees of it is the front door's. */
  private Outcome answer(LambdaResult result) {
    if (result.error().isPresent()) {
      return new Outcome.Http(FrontDoorErrors.of(result.error().get(), door), null);
    }
    Optional<Response> answer = HttpAnswer.read(result.payload());
    if (answer.isEmpty()) {
      workshop.notice(
          name,
          Diagnostic.error("W0613", "function `" + name + "` gave no answer that AWS understands"));
    }
    return new Outcome.Http(answer.orElseGet(() -> FrontDoorErrors.malformed(door)), null);
  }

  private static Outcome value(LambdaResult result) {
    if (result.error().isPresent()) {
      return new Outcome.Value(null, new LambdaFailure(result.error().get()));
    }
    byte @Nullable [] json =
        java.util.Arrays.equals(result.payload(), NULL) ? null : result.payload();
    return new Outcome.Value(json, null);
  }

  private void tell(LambdaError error) {
    String type = error.type().isEmpty() ? "an error" : error.type();
    workshop.notice(
        name,
        Diagnostic.error("W0613", "function `" + name + "`: " + type + ": " + error.message()));
  }

  @Override
  public void reap() {
    function.reap();
  }

  @Override
  void end() {
    function.close();
  }
}
