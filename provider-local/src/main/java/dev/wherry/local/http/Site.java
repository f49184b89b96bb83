package dev.wherry.local.http;

import dev.wherry.function.Response;
import dev.wherry.model.HttpSettings;
import dev.wherry.runtime.adapter.Cors;
import dev.wherry.runtime.http.Problem;
import dev.wherry.runtime.http.Refusals;
import dev.wherry.runtime.http.RouteTable;
import java.util.Optional;

/** All routes of one version of an app, and what they share. */
public final class Site {

  private final RouteTable<Endpoint> routes;
  private final Optional<Cors> cors;
  private final String prefix;
  private final Optional<Response> withoutRoute;

  /**
   * The routes of one version.
   *
   * @param prefix what stands before the path of every route: {@code /api}; empty for nothing.
   *     Small letters and capital ones are the same there
   * @param withoutRoute what callers get where no route takes a request; ours where nothing is said
   */
  public Site(
      RouteTable<Endpoint> routes,
      Optional<HttpSettings.Cors> cors,
      String prefix,
      Optional<Response> withoutRoute) {
    this.routes = routes;
    this.cors = cors.map(Site::policy);
    this.prefix = prefix;
    this.withoutRoute = withoutRoute;
  }

  RouteTable<Endpoint> routes() {
    return routes;
  }

  Optional<Cors> cors() {
    return cors;
  }

  /** What stands before the path of every route. */
  public String prefix() {
    return prefix;
  }

  /** A request as its route sees it; none when it is outside of what this site answers. */
  Optional<RequestHead> inside(RequestHead request) {
    String path = request.path();
    if (prefix.isEmpty()) {
      return Optional.of(request);
    }
    if (!path.regionMatches(true, 0, prefix, 0, prefix.length())) {
      return Optional.empty();
    }
    String rest = path.substring(prefix.length());
    return rest.isEmpty() || rest.startsWith("/")
        ? Optional.of(request.at(rest.isEmpty() ? "/" : rest))
        : Optional.empty();
  }

  /** What callers get where no route takes a request. */
  Response withoutRoute(RequestHead request) {
    return withoutRoute.orElseGet(
        () -> Refusals.withoutRoute(routes, request.method(), request.path(), routes.routes()));
  }

  /** What callers get outside of it. */
  Response outside(RequestHead request) {
    return Problem.of(
        404, "no-route", "`" + request.path() + "`: every path begins with `" + prefix + "/`");
  }

  private static Cors policy(HttpSettings.Cors cors) {
    return new Cors(cors.origins(), cors.headers(), cors.credentials(), cors.maxAge().toSeconds());
  }
}
