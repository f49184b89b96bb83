package dev.wherry.local.http;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.function.Response;
import dev.wherry.local.event.LocalEvent;
import dev.wherry.local.event.LocalEvents;
import dev.wherry.local.event.Traces;
import dev.wherry.local.time.Clock;
import dev.wherry.runtime.adapter.Cors;
import dev.wherry.runtime.http.Problem;
import dev.wherry.runtime.http.Refusals;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes every request of the server and lets through what may come in. Never blocks. */
public final class Front {

  /** The longest body that a request may have: what AWS Lambda takes. */
  public static final int BODY_LIMIT = 6 * 1024 * 1024;

  private static final String MANAGEMENT = "/_wherry/";

  private final Supplier<Site> sites;
  private final Management management;
  private final Clock clock;
  private final LocalEvents events;

  /**
   * A front.
   *
   * @param sites the current version's routes; asked anew for each request
   * @param management takes what is meant for the runner itself
   */
  public Front(Supplier<Site> sites, Management management, Clock clock, LocalEvents events) {
    this.sites = sites;
    this.management = management;
    this.clock = clock;
    this.events = events;
  }

  /** Takes one request. */
  public void handle(Exchange exchange) {
    RequestHead request = exchange.head();
    Reply reply = new Reply(exchange, clock, events);
    if (!Loopback.isHost(request, exchange.port())) {
      reply.send(
          Problem.of(403, "host-refused", "the Host header must be localhost:" + exchange.port()));
    } else if (request.path().startsWith(MANAGEMENT)) {
      management.handle(exchange, reply::send);
    } else {
      Site site = sites.get();
      reply.follow(site.cors());
      Response refusal = Refusals.always(request.method(), request.path());
      if (refusal != null) {
        reply.send(refusal);
      } else {
        checkOrigin(exchange, reply, site);
      }
    }
  }

  /** Answers what the server could not read as a request. */
  public void refuse(Exchange exchange, int status) {
    String detail =
        switch (status) {
          case 414, 431 -> "the request's line and headers are too large";
          case 503 -> "the local runner is stopping";
          case 500 -> "the local runner failed; this is a bug of its own";
          default -> "the request is not valid HTTP/1.1";
        };
    new Reply(exchange, clock, events).send(Problem.of(status, "request-refused", detail));
  }

  /** Answers what the runner itself failed at, and says so. */
  public void failed(Exchange exchange, Throwable bug) {
    events.publish(
        new LocalEvent.Noticed(
            clock.now(),
            Optional.empty(),
            Diagnostic.error("W0611", "the local runner failed at a request")
                .hint("this is a bug of Wherry; please report it"),
            Optional.of(Traces.of(bug))));
    refuse(exchange, 500);
  }

  private void checkOrigin(Exchange exchange, Reply reply, Site site) {
    RequestHead request = exchange.head();
    Optional<String> origin = request.header("origin");
    Optional<Cors> policy =
        site.cors().filter(cors -> origin.isPresent() && cors.allows(origin.get()));
    boolean preflight = Cors.isPreflight(request.method(), request.headers());
    boolean allowed =
        policy.isPresent() || origin.isEmpty() || Loopback.isOrigin(origin.get(), exchange.port());
    if (!allowed && (preflight || !Loopback.isHarmless(request))) {
      reply.send(Cors.refusal());
    } else if (policy.isPresent() && preflight) {
      reply.send(
          site.inside(request)
              .map(inside -> preflight(inside, policy.get(), site))
              .orElseGet(() -> site.outside(request)));
    } else {
      new Dispatch(exchange, reply, sites).route(site);
    }
  }

  private static Response preflight(RequestHead request, Cors policy, Site site) {
    List<String> methods = Refusals.methods(site.routes(), request.path());
    return methods.isEmpty()
        ? Refusals.noRoute(request.method(), request.path(), site.routes().routes())
        : policy.preflight(request.headers(), methods);
  }
}
