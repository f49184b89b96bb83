package dev.wherry.gcp.runtime;

import com.google.cloud.functions.HttpResponse;
import dev.wherry.function.Response;
import dev.wherry.runtime.adapter.Cors;
import dev.wherry.runtime.adapter.RouteLines;
import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.runtime.host.Invocation;
import dev.wherry.runtime.host.Outcome;
import dev.wherry.runtime.http.Problem;
import dev.wherry.runtime.http.Refusals;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers HTTP requests: finds the route, checks who calls where that is asked for, reads the body,
 * calls the function. A failure is a plain 500; the log was told why.
 */
final class HttpFront implements Front {

  private final FunctionInstance function;
  private final RouteLines routes;
  private final Callers callers;
  private final @Nullable Cors cors;

  HttpFront(FunctionInstance function, RouteLines routes, Callers callers, @Nullable Cors cors) {
    this.function = function;
    this.routes = routes;
    this.callers = callers;
    this.cors = cors;
  }

  @Override
  public void answer(IncomingRequest request, long deadlineMillis, HttpResponse response)
      throws IOException {
    Response refusal = refusal(request);
    if (refusal == null) {
      route(request, deadlineMillis, response);
    } else {
      send(refusal, null, request, response);
    }
  }

  /** What is answered whatever the routes are, and the questions that browsers ask. */
  private @Nullable Response refusal(IncomingRequest request) {
    Response always = Refusals.always(request.method(), request.path());
    Cors policy = cors;
    if (always != null
        || policy == null
        || !Cors.isPreflight(request.method(), request.headers())) {
      return always;
    }
    String origin = request.header("origin");
    if (origin == null || !policy.allows(origin)) {
      return Cors.refusal();
    }
    List<String> methods = routes.methods(request.path());
    return methods.isEmpty()
        ? Refusals.noRoute(request.method(), request.path())
        : policy.preflight(request.headers(), methods);
  }

  private void route(IncomingRequest request, long deadlineMillis, HttpResponse response)
      throws IOException {
    RouteLines.Match match = routes.match(request.method(), request.path());
    if (match.refusal() != null) {
      send(match.refusal(), null, request, response);
      return;
    }
    Callers.Caller caller = callers.of(match, request);
    if (caller.denial() != null) {
      send(caller.denial(), null, request, response);
      return;
    }
    byte[] body = request.readBody();
    if (body == null) {
      send(tooLarge(), null, request, response);
      return;
    }
    Invocation.Http invocation =
        new Invocation.Http(
            request.method(),
            request.path(),
            request.rawQuery(),
            match.route(),
            match.pathParameters(),
            request.headers(),
            body);
    Outcome outcome =
        function.invoke(invocation, Calls.of(request, deadlineMillis, caller.principal()));
    send(((Outcome.Http) outcome).response(), cors, request, response);
  }

  private static Response tooLarge() {
    return Problem.of(
        413, "body-too-large", "a body has at most " + IncomingRequest.BODY_LIMIT + " bytes");
  }

  /** Sends an answer; the policy strikes a function's own words, and never ours. */
  private void send(
      Response answer, @Nullable Cors strikes, IncomingRequest request, HttpResponse response)
      throws IOException {
    Answers.head(answer, strikes, response);
    if (cors != null) {
      for (Response.Header line : cors.headers(request.headers())) {
        response.appendHeader(line.name(), line.value());
      }
    }
    if (!request.method().equals("HEAD")) {
      Answers.body(answer, response);
    }
  }

  @Override
  public void close() {
    function.close();
  }
}
