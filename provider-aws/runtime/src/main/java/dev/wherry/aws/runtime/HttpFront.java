package dev.wherry.aws.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import dev.wherry.aws.runtime.event.AnswerWriter;
import dev.wherry.aws.runtime.event.HttpEvent;
import dev.wherry.function.HttpError;
import dev.wherry.function.Principal;
import dev.wherry.function.Response;
import dev.wherry.runtime.adapter.ApiKeys;
import dev.wherry.runtime.adapter.Failures;
import dev.wherry.runtime.adapter.RouteLines;
import dev.wherry.runtime.host.Call;
import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.runtime.host.Invocation;
import dev.wherry.runtime.host.Outcome;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Answers HTTP events: finds the route, checks the key where one is asked for, calls the function.
 */
final class HttpFront {

  private final FunctionInstance function;
  private final Routes routes;
  private final @Nullable ApiKeys keys;
  private final LambdaLog log;

  HttpFront(FunctionInstance function, Routes routes, @Nullable ApiKeys keys, LambdaLog log) {
    this.function = function;
    this.routes = routes;
    this.keys = keys;
    this.log = log;
  }

  /** The native answer. Throws what the user's code threw, when that was no answer. */
  byte[] answer(HttpEvent event, Context context) throws IOException {
    boolean withBody = !event.method().equals("HEAD");
    return AnswerWriter.write(response(event, context), event.answer(), withBody);
  }

  private Response response(HttpEvent event, Context context) {
    RouteLines.Match match = routes.match(event);
    if (match.refusal() != null) {
      return match.refusal();
    }
    Principal principal = event.principal();
    if (match.needsKey() && keys != null) {
      Response denial = keys.denial(event.headers().get(ApiKeys.HEADER));
      if (denial != null) {
        return denial;
      }
      principal = keys.principal();
    }
    Call call = Calls.of(context, principal, event.headers().get("traceparent"));
    return response(function.invoke(invocation(event, match), call), call);
  }

  /** A failure with a status of its own is still an answer, and so Lambda does not log it. */
  private Response response(Outcome outcome, Call call) {
    Throwable failure = outcome.failure();
    if (failure instanceof HttpError) {
      log.failure(call.invocationId(), failure);
    } else if (failure != null) {
      throw Failures.sneaky(failure);
    }
    return ((Outcome.Http) outcome).response();
  }

  private static Invocation.Http invocation(HttpEvent event, RouteLines.Match match) {
    return new Invocation.Http(
        event.method(),
        event.path(),
        event.rawQuery(),
        match.route(),
        match.pathParameters(),
        event.headers(),
        event.body());
  }
}
