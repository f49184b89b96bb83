package dev.wherry.aws.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.wherry.aws.runtime.event.AnswerLimit;
import dev.wherry.aws.runtime.event.DirectEvent;
import dev.wherry.aws.runtime.event.HttpEvent;
import dev.wherry.aws.runtime.event.NativeEvent;
import dev.wherry.aws.runtime.event.ScheduleEvent;
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
 * The handler that Lambda calls: one Wherry function, described by environment variables. Safe for
 * several calls at once.
 */
public final class LambdaFunction implements RequestStreamHandler {

  private static final byte[] NULL = {'n', 'u', 'l', 'l'};

  private final FunctionInstance function;
  private final @Nullable HttpFront http;

  /**
   * Makes the function ready, within Lambda's initialization.
   *
   * @throws Exception what makes the initialization fail: a setting that is missing, or what the
   *     user's own code threw
   */
  public LambdaFunction() throws Exception {
    this(Assembly.of(System.getenv()));
  }

  LambdaFunction(Assembly assembly) {
    this.function = assembly.function();
    this.http = assembly.http();
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    NativeEvent event = NativeEvent.of(input.readAllBytes(), http != null);
    output.write(answer(event, context));
  }

  private byte[] answer(NativeEvent event, Context context) throws IOException {
    if (event instanceof HttpEvent request && http != null) {
      return http.answer(request, context);
    }
    if (event instanceof ScheduleEvent schedule) {
      return schedule.due() ? value(new Invocation.Schedule(schedule.time()), context) : NULL;
    }
    return value(new Invocation.Direct(((DirectEvent) event).json()), context);
  }

  private byte[] value(Invocation invocation, Context context) throws IOException {
    Call call = Calls.of(context, null, null);
    Outcome outcome = function.invoke(invocation, call);
    Throwable failure = outcome.failure();
    if (failure != null) {
      throw Failures.sneaky(failure);
    }
    byte[] json = ((Outcome.Value) outcome).json();
    return json == null ? NULL : AnswerLimit.checked(json);
  }
}
