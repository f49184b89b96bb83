package dev.wherry.local.http;

import dev.wherry.function.Principal;
import dev.wherry.local.auth.Gate;
import dev.wherry.local.instance.FunctionCall;
import dev.wherry.runtime.adapter.TraceParent;
import dev.wherry.runtime.host.Invocation;
import dev.wherry.runtime.http.Problem;
import dev.wherry.runtime.http.RouteMatch;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One request on its way to its function: route, caller, body, call. */
final class Dispatch implements Exchange.BodyReceiver {

  private final Exchange exchange;
  private final Reply reply;
  private final Supplier<Site> sites;
  private RequestHead request;
  private RouteMatch.@Nullable Found<Endpoint> found;
  private @Nullable Principal principal;
  private byte @Nullable [] body;

  Dispatch(Exchange exchange, Reply reply, Supplier<Site> sites) {
    this.exchange = exchange;
    this.request = exchange.head();
    this.reply = reply;
    this.sites = sites;
  }

  void route(Site site) {
    Optional<RequestHead> inside = site.inside(exchange.head());
    if (inside.isEmpty()) {
      reply.send(site.outside(exchange.head()));
      return;
    }
    request = inside.get();
    RouteMatch<Endpoint> match = site.routes().match(request.method(), request.path());
    if (match instanceof RouteMatch.Found<Endpoint> route) {
      found = route;
      reply.by(route.target().function());
      route.target().gate().check(request.headers(), this::enter);
    } else {
      reply.send(site.withoutRoute(request));
    }
  }

  private void enter(Gate.Decision decision) {
    if (decision instanceof Gate.Denied denied) {
      reply.send(denied.response());
    } else if (decision instanceof Gate.Granted granted) {
      principal = granted.principal().orElse(null);
      if (body == null) {
        exchange.readBody(Front.BODY_LIMIT, this);
      } else {
        received(body);
      }
    }
  }

  @Override
  public void tooLong() {
    reply.send(
        Problem.of(413, "body-too-large", "a body has at most " + Front.BODY_LIMIT + " bytes"));
  }

  @Override
  public void received(byte[] bytes) {
    body = bytes;
    RouteMatch.Found<Endpoint> route = found;
    if (route != null && !route.target().callee().call(call(route, bytes))) {
      // The version was replaced after the route was found; the next one takes the request.
      route(sites.get());
    }
  }

  private FunctionCall call(RouteMatch.Found<Endpoint> route, byte[] bytes) {
    Invocation.Http invocation =
        new Invocation.Http(
            request.method(),
            request.path(),
            request.rawQuery(),
            route.route(),
            route.pathParameters(),
            request.headers(),
            bytes);
    String traceParent = TraceParent.of(request.header("traceparent").orElse(null));
    return new FunctionCall(reply.id(), invocation, traceParent, principal, reply);
  }
}
