package dev.wherry.local;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.function.ScheduledTime;
import dev.wherry.local.instance.CallResult;
import dev.wherry.local.instance.FunctionCall;
import dev.wherry.local.worker.AzureFunction;
import dev.wherry.local.worker.FunctionApp;
import dev.wherry.local.worker.FunctionApp.AppCall;
import dev.wherry.local.worker.TimerCall;
import dev.wherry.local.worker.WorkerFailedException;
import dev.wherry.local.worker.http.HostAnswer;
import dev.wherry.local.worker.http.HostRequest;
import dev.wherry.local.worker.http.HostRoutes;
import dev.wherry.local.worker.rpc.RpcStatus;
import dev.wherry.model.FunctionName;
import dev.wherry.model.FunctionSpec;
import dev.wherry.runtime.host.Invocation;
import dev.wherry.runtime.host.Outcome;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** One function in a function app on Azure's worker, called as Azure's host calls it. */
final class WorkerCallee extends ThreadedCallee {

  private final Workshop workshop;
  private final FunctionSpec function;
  private final FunctionName name;
  private final HostedApp app;

  WorkerCallee(Workshop workshop, FunctionSpec function, HostedApp app) {
    super(function.name());
    this.workshop = workshop;
    this.function = function;
    this.name = function.name();
    this.app = app;
  }

  @Override
  void run(FunctionCall call) {
    call.observer().completed(result(call));
  }

  private CallResult result(FunctionCall call) {
    try {
      Invocation invocation = call.invocation();
      if (invocation instanceof Invocation.Http http) {
        return overHttp(call, http);
      }
      return invocation instanceof Invocation.Schedule schedule
          ? onSchedule(call, schedule.time())
          : byHand(call, ((Invocation.Direct) invocation).json());
    } catch (TimeoutException late) {
      return new CallResult.TimedOut("function `" + name + "` took too long");
    } catch (WorkerFailedException failure) {
      tell(String.valueOf(failure.getMessage()));
      return new CallResult.Ended("the function's worker failed");
    } catch (IOException failure) {
      tell(String.valueOf(failure.getMessage()));
      return new CallResult.NotStarted(String.valueOf(failure.getMessage()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new CallResult.TimedOut("the local runner was stopped");
    }
  }

  private CallResult overHttp(FunctionCall call, Invocation.Http http)
      throws IOException, WorkerFailedException, TimeoutException, InterruptedException {
    HostRequest request = WorkerRequests.of(app.pathPrefix(), http);
    Optional<HostRoutes.Match> match = app.routes().choose(request.method(), request.path());
    if (match.isEmpty()) {
      return new CallResult.Completed(
          new Outcome.Http(WorkerRequests.response(HostAnswer.notFound()), null), false);
    }
    FunctionApp.Result result = call(call, match.get(), request);
    if (!result.status().success()) {
      tell(result.status());
      return new CallResult.Completed(
          new Outcome.Http(WorkerRequests.response(HostAnswer.failed()), null), result.coldStart());
    }
    return new CallResult.Completed(
        new Outcome.Http(WorkerRequests.response(HostAnswer.of(result.result())), null),
        result.coldStart());
  }

  private FunctionApp.Result call(FunctionCall call, HostRoutes.Match match, HostRequest request)
      throws IOException, WorkerFailedException, TimeoutException, InterruptedException {
    String traceParent = call.traceParent() == null ? "" : call.traceParent();
    return app.call(name, match.function(), request.call(call.id(), match, traceParent));
  }

  private CallResult onSchedule(FunctionCall call, ScheduledTime time)
      throws IOException, WorkerFailedException, TimeoutException, InterruptedException {
    WorkerRequests.Firing firing =
        WorkerRequests.firing(function, time).orElseThrow(WorkerCallee::noTimer);
    AzureFunction timer = app.timer(name, firing.position()).orElseThrow(WorkerCallee::noTimer);
    AzureFunction.Binding binding =
        timer.binding(AzureFunction.TIMER_TRIGGER).orElseThrow(WorkerCallee::noTimer);
    AppCall fired = TimerCall.of(call.id(), binding, firing.next(), null, time.late());
    FunctionApp.Result result = app.call(name, timer, fired);
    return value(result, new byte[0]);
  }

  private static IOException noTimer() {
    return new IOException("no timer was compiled for this schedule");
  }

  private CallResult byHand(FunctionCall call, byte[] json)
      throws IOException, WorkerFailedException, TimeoutException, InterruptedException {
    HostRequest request = WorkerRequests.byHand(app.pathPrefix(), name, json);
    HostRoutes.Match match =
        app.routes()
            .choose(request.method(), request.path())
            .orElseThrow(() -> new IOException("the app takes no calls by hand"));
    FunctionApp.Result result = call(call, match, request);
    HostAnswer answer = HostAnswer.of(result.result());
    if (result.status().success() && answer.status() >= 400) {
      return new CallResult.Completed(
          new Outcome.Value(null, new InvokerFailure(answer.body())), result.coldStart());
    }
    return value(result, answer.body());
  }

  private CallResult value(FunctionApp.Result result, byte[] json) {
    if (!result.status().success()) {
      tell(result.status());
      return new CallResult.Completed(
          new Outcome.Value(null, new WorkerFailure(result.status())), result.coldStart());
    }
    return new CallResult.Completed(
        new Outcome.Value(json.length == 0 ? null : json, null), result.coldStart());
  }

  /** A failed call is logged by Azure, and not once more by the adapter. */
  private void tell(RpcStatus failure) {
    Diagnostic diagnostic =
        Diagnostic.error("W0613", "function `" + name + "`: " + failure.message());
    workshop.notice(name, diagnostic, Optional.of(failure.trace()).filter(one -> !one.isEmpty()));
  }

  private void tell(String failure) {
    workshop.notice(name, Diagnostic.error("W0613", "function `" + name + "`: " + failure));
  }

  /** The app is closed with the version, when none of its functions is called any more. */
  @Override
  void end() {}
}
