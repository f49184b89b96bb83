package dev.wherry.aws.runtime;

import com.amazonaws.services.lambda.runtime.Context;
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
import dev.wherry.runtime.host.LogSink;
import dev.wherry.runtime.host.Outcome;
import dev.wherry.runtime.http.Refusals;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Answers HTTP events: finds the route, checks the key or the scopes where they are asked for,
 * calls the function.
 */
final class HttpFront {

  private final LambdaHost host;
  private final FunctionInstance function;
  private final RouteLines routes;
  private final @Nullable ApiKeys keys;

  private HttpFront(
      LambdaHost host, FunctionInstance function, RouteLines routes, @Nullable ApiKeys keys) {
    this.host = host;
    this.function = function;
    this.routes = routes;
    this.keys = keys;
  }

  /** The front of a function; null when it has no routes. */
  static @Nullable HttpFront of(LambdaHost host, FunctionInstance function) {
    String lines = host.settings().optional("WHERRY_ROUTES");
    if (lines == null) {
      return null;
    }
    RouteLines routes = new RouteLines(lines);
    ApiKeys keys =
        routes.needKeys()
            ? new ApiKeys(host.secrets().secret(host.settings().required("WHERRY_KEYS")))
            : null;
    return new HttpFront(host, function, routes, keys);
  }

  /** The native answer. Throws what the user's code threw, when that was no answer. */
  byte[] answer(HttpEvent event, Context context) throws IOException {
    RouteLines.Match match =
        routes.match(event.method(), event.path(), event.routeKey(), event.pathParameters());
    Response refusal = refusal(event, match);
    Principal principal = event.principal();
    if (refusal == null && match.needsKey() && keys != null) {
      refusal = keys.denial(event.headers().get(ApiKeys.HEADER));
      principal = keys.principal();
    }
    RouteLines.Token token = match.token();
    if (refusal == null && token != null) {
      refusal = Scopes.denial(principal, token);
    }
    if (refusal != null) {
      return event.answer(refusal);
    }
    Call call = Calls.of(context, principal, event.headers().get("traceparent"));
    Outcome.Http outcome = (Outcome.Http) function.invoke(invocation(event, match), call);
    report(outcome.failure(), call);
    byte[] json = outcome.json();
    return json == null ? event.answer(outcome.response()) : event.answer(json);
  }

  /**
   * An HTTP API routes, and refuses by itself; behind a function's own address nothing else does.
   */
  private static @Nullable Response refusal(HttpEvent event, RouteLines.Match match) {
    Response always =
        event.routeKey() == null ? Refusals.always(event.method(), event.path()) : null;
    return always == null ? match.refusal() : always;
  }

  /** A failure with a status of its own is still an answer, and so Lambda does not log it. */
  private void report(@Nullable Throwable failure, Call call) {
    if (failure instanceof HttpError) {
      host.log()
          .write(
              LogSink.Level.ERROR,
              host.definition().function(),
              call,
              LogSink.FAILED,
              LogSink.NO_FIELDS,
              failure);
    } else if (failure != null) {
      throw Failures.sneaky(failure);
    }
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
