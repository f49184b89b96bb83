package dev.wherry.runtime.adapter;

import dev.wherry.function.Principal;
import dev.wherry.function.Response;
import dev.wherry.runtime.host.Invocation;
import dev.wherry.runtime.http.Problem;
import dev.wherry.runtime.http.Refusals;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers HTTP requests where the platform leaves routes, callers and CORS to the adapter: finds
 * the route, checks who calls where that is asked for, reads the body, calls the function.
 */
public final class RoutedHttp {

  private static final Response.Body NO_BODY = new Response.NoBody();

  private final RouteLines routes;
  private final CallerCheck callers;
  private final @Nullable Cors cors;

  /** What a request is for. */
  public interface Target {

    /**
     * The answer of the function whose route was found. What it throws is thrown on.
     *
     * @param principal who calls, or null when nobody checked
     */
    Response call(Invocation.Http invocation, @Nullable Principal principal);
  }

  /**
   * Routes and their rules.
   *
   * @param cors which origins may call; null when browsers are told nothing
   */
  public RoutedHttp(RouteLines routes, CallerCheck callers, @Nullable Cors cors) {
    this.routes = routes;
    this.callers = callers;
    this.cors = cors;
  }

  /**
   * Answers one request.
   *
   * @throws IOException when its body cannot be read
   */
  public HttpAnswer answer(HttpAsk ask, Target target) throws IOException {
    Response refusal = refusal(ask);
    if (refusal != null) {
      return ready(refusal, null, ask);
    }
    RouteLines.Match match = routes.match(ask.method(), ask.path());
    if (match.refusal() != null) {
      return ready(match.refusal(), null, ask);
    }
    Caller caller = callers.of(match, ask);
    if (caller.denial() != null) {
      return ready(caller.denial(), null, ask);
    }
    HttpAsk.Body body = ask.body();
    if (body.refusal() != null) {
      return ready(body.refusal(), null, ask);
    }
    Invocation.Http invocation =
        new Invocation.Http(
            ask.method(),
            ask.path(),
            ask.rawQuery(),
            match.route(),
            match.pathParameters(),
            ask.headers(),
            body.bytes());
    return ready(target.call(invocation, caller.principal()), cors, ask);
  }

  /** The answer in place of one that could not be written, before any of it went out. */
  public HttpAnswer failed(HttpAsk ask) {
    return ready(Problem.internalError(), null, ask);
  }

  /** What is answered whatever the routes are, and the questions that browsers ask. */
  private @Nullable Response refusal(HttpAsk ask) {
    Response always = Refusals.always(ask.method(), ask.path());
    Cors policy = cors;
    if (always != null || policy == null || !Cors.isPreflight(ask.method(), ask.headers())) {
      return always;
    }
    String origin = ask.header("origin");
    if (origin == null || !policy.allows(origin)) {
      return Cors.refusal();
    }
    List<String> methods = routes.methods(ask.path());
    return methods.isEmpty()
        ? Refusals.noRoute(ask.method(), ask.path(), List.of())
        : policy.preflight(ask.headers(), methods);
  }

  /** An answer as it is sent; the policy strikes a function's own words, and never ours. */
  private HttpAnswer ready(Response answer, @Nullable Cors strikes, HttpAsk ask) {
    List<Response.Header> headers = headers(answer, strikes);
    if (cors != null) {
      headers.addAll(cors.headers(ask.headers()));
    }
    return new HttpAnswer(
        answer.status(), headers, ask.method().equals("HEAD") ? NO_BODY : answer.body());
  }

  /**
   * The headers of an answer, without those that belong to the connection.
   *
   * @param strikes what decides about some of a function's headers, which are left out then; null
   *     when nothing does
   */
  public static List<Response.Header> headers(Response answer, @Nullable Cors strikes) {
    List<Response.Header> headers = new ArrayList<>();
    for (Response.Header line : answer.headers()) {
      if (!belongsToConnection(line.name()) && (strikes == null || !strikes.owns(line.name()))) {
        headers.add(line);
      }
    }
    return headers;
  }

  /** What belongs to the connection is the server's business and never a function's. */
  private static boolean belongsToConnection(String lowerCaseName) {
    return switch (lowerCaseName) {
      case "connection",
          "content-length",
          "keep-alive",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade" ->
          true;
      default -> false;
    };
  }
}
