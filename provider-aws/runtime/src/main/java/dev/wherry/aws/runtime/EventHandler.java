package dev.wherry.aws.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.wherry.aws.runtime.event.AnswerForm;
import dev.wherry.aws.runtime.event.EventMembers;
import dev.wherry.aws.runtime.event.HttpEvent;
import dev.wherry.aws.runtime.event.ScheduleEvent;
import dev.wherry.runtime.GeneratedFunctionLoader;
import dev.wherry.runtime.adapter.Failures;
import dev.wherry.runtime.host.Call;
import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.runtime.host.Invocation;
import dev.wherry.runtime.host.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Answers the events of one function, which environment variables describe. Safe for several calls
 * at once.
 */
final class EventHandler implements RequestStreamHandler {

  private static final byte[] NULL = {'n', 'u', 'l', 'l'};

  private final FunctionInstance function;
  private final @Nullable HttpFront http;

  /**
   * Makes the function ready.
   *
   * @throws Exception a setting that is missing, or what the user's own code threw
   */
  EventHandler(LambdaHost host) throws Exception {
    this.function = load(host);
    if ("snap-start".equals(host.settings().optional("AWS_LAMBDA_INITIALIZATION_TYPE"))) {
      SnapshotHook.register(function, host);
    }
    this.http = HttpFront.of(host, function);
  }

  private static FunctionInstance load(LambdaHost host) throws Exception {
    try {
      return new GeneratedFunctionLoader().load(host.definition(), host);
    } catch (Exception e) {
      throw Failures.ofLoading(e);
    }
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    output.write(answer(input.readAllBytes(), context));
  }

  /** Without routes, what looks like a request is a direct invocation with such a document. */
  private byte[] answer(byte[] json, Context context) throws IOException {
    EventMembers event = EventMembers.read(json);
    if (event != null && http != null && HttpEvent.fits(event)) {
      return http.answer(HttpEvent.of(event), context);
    }
    if (event != null && ScheduleEvent.fits(event)) {
      ScheduleEvent schedule = ScheduleEvent.of(event);
      return schedule.due() ? value(new Invocation.Schedule(schedule.time()), context) : NULL;
    }
    return value(new Invocation.Direct(json), context);
  }

  private byte[] value(Invocation invocation, Context context) throws IOException {
    Call call = Calls.of(context, null, null);
    Outcome outcome = function.invoke(invocation, call);
    Throwable failure = outcome.failure();
    if (failure != null) {
      throw Failures.sneaky(failure);
    }
    byte[] json = ((Outcome.Value) outcome).json();
    return json == null ? NULL : AnswerForm.checked(json);
  }
}
