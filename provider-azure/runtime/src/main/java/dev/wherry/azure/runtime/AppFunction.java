package dev.wherry.azure.runtime;

import dev.wherry.azure.entry.WorkerCall;
import dev.wherry.function.HttpError;
import dev.wherry.function.Principal;
import dev.wherry.function.Response;
import dev.wherry.runtime.adapter.Deadlines;
import dev.wherry.runtime.adapter.DeployedFunction;
import dev.wherry.runtime.adapter.Failures;
import dev.wherry.runtime.adapter.SecretLookup;
import dev.wherry.runtime.adapter.Settings;
import dev.wherry.runtime.host.Call;
import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.runtime.host.Invocation;
import dev.wherry.runtime.host.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One function of the app. It is loaded with its first call. */
final class AppFunction implements Instances.Maker {

  private final String name;
  private final Settings settings;
  private final SecretLookup secrets;
  private final WorkerLog log;
  private final Deadlines deadlines;
  private final Instances instances;

  AppFunction(String name, Settings settings, SecretLookup secrets, WorkerLog log) {
    this.name = name;
    this.settings = settings;
    this.secrets = secrets;
    this.log = log;
    this.deadlines = new Deadlines(Integer.parseInt(settings.required("WHERRY_TIMEOUT")));
    this.instances = new Instances(Integer.parseInt(settings.required("WHERRY_CONCURRENCY")), this);
  }

  @Override
  public FunctionInstance make() throws Exception {
    return DeployedFunction.load(settings, secrets, log, "Azure");
  }

  /**
   * Answers a request, with the whole body. What the user's code throws is thrown on, unless it is
   * an answer.
   *
   * @param traceParent the caller's, where the host tells none
   */
  Response answer(
      Invocation.Http request,
      WorkerCall worker,
      @Nullable String traceParent,
      @Nullable Principal principal) {
    try {
      return (Response) Objects.requireNonNull(run(request, worker, traceParent, principal));
    } catch (Exception e) {
      throw Failures.sneaky(e);
    }
  }

  /**
   * Hands an event to the function.
   *
   * @return the value as JSON; null when there is none
   * @throws Exception what the user's code threw
   */
  byte @Nullable [] call(Invocation event, WorkerCall worker) throws Exception {
    return (byte[]) run(event, worker, null, null);
  }

  private @Nullable Object run(
      Invocation event,
      WorkerCall worker,
      @Nullable String traceParent,
      @Nullable Principal principal)
      throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader former = thread.getContextClassLoader();
    Deadlines.Call deadline = deadlines.begin();
    Instances.Instance taken = instances.take();
    log.begin(worker);
    try {
      thread.setContextClassLoader(AppFunction.class.getClassLoader());
      String trace = worker.traceParent() == null ? traceParent : worker.traceParent();
      Call call = new Call(worker.invocationId(), deadline.deadlineMillis(), trace, principal);
      return result(event, instances.function(taken).invoke(event, call), call);
    } finally {
      log.end(worker);
      instances.giveBack(taken);
      deadline.end();
      thread.setContextClassLoader(former);
    }
  }

  /** A failure with a status of its own is still an answer, and so Azure does not log it. */
  private @Nullable Object result(Invocation event, Outcome outcome, Call call) throws IOException {
    Throwable failure = outcome.failure();
    if (outcome instanceof Outcome.Http answer && failure instanceof HttpError) {
      log.answered(name, call, failure);
      return answer.response();
    }
    if (failure != null) {
      throw Failures.sneaky(failure);
    }
    return outcome instanceof Outcome.Http answer
        ? whole(answer.response(), ((Invocation.Http) event).method())
        : ((Outcome.Value) outcome).json();
  }

  /** The worker takes no streams; they are collected while the call still has its time. */
  private static Response whole(Response response, String method) throws IOException {
    if (!(response.body() instanceof Response.StreamBody stream) || method.equals("HEAD")) {
      return response;
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    stream.writer().writeTo(body);
    String type = response.header("content-type");
    return response.bytes(type == null ? "application/octet-stream" : type, body.toByteArray());
  }

  void close() {
    instances.close();
  }
}
