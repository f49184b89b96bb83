package dev.wherry.gcp.runtime;

import com.google.cloud.functions.HttpResponse;
import dev.wherry.function.Principal;
import dev.wherry.function.Response;
import dev.wherry.runtime.adapter.ApiKeys;
import dev.wherry.runtime.adapter.RouteLines;
import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.runtime.host.Invocation;
import dev.wherry.runtime.host.Outcome;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Answers HTTP requests: finds the route, checks the key where one is asked for, calls the
 * function. A failure is a plain 500; the log was told why.
 */
final class HttpFront implements Front {

  private final FunctionInstance function;
  private final RouteLines routes;
  private final @Nullable ApiKeys keys;
  private final boolean iam;

  HttpFront(FunctionInstance function, RouteLines routes, @Nullable ApiKeys keys, boolean iam) {
    this.function = function;
    this.routes = routes;
    this.keys = keys;
    this.iam = iam;
  }

  @Override
  public void answer(IncomingRequest request, long deadlineMillis, HttpResponse response)
      throws IOException {
    boolean withBody = !request.method().equals("HEAD");
    Answers.write(answer(request, deadlineMillis), withBody, response);
  }

  private Response answer(IncomingRequest request, long deadlineMillis) {
    RouteLines.Match match = routes.match(request.method(), request.path());
    if (match.refusal() != null) {
      return match.refusal();
    }
    Principal principal = iam ? IamCaller.of(request.header("authorization")) : null;
    if (match.needsKey() && keys != null) {
      Response denial = keys.denial(request.headers().get(ApiKeys.HEADER));
      if (denial != null) {
        return denial;
      }
      principal = keys.principal();
    }
    Invocation.Http invocation =
        new Invocation.Http(
            request.method(),
            request.path(),
            request.rawQuery(),
            match.route(),
            match.pathParameters(),
            request.headers(),
            request.body());
    Outcome outcome = function.invoke(invocation, Calls.of(request, deadlineMillis, principal));
    return ((Outcome.Http) outcome).response();
  }

  @Override
  public void close() {
    function.close();
  }
}
