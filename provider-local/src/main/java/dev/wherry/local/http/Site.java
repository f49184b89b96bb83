package dev.wherry.local.http;

import dev.wherry.model.HttpSettings;
import dev.wherry.runtime.adapter.Cors;
import dev.wherry.runtime.http.RouteTable;
import java.util.Optional;

/** All routes of one version of an app, and what they share. */
public final class Site {

  private final RouteTable<Endpoint> routes;
  private final Optional<Cors> cors;

  /** The routes of one version. */
  public Site(RouteTable<Endpoint> routes, Optional<HttpSettings.Cors> cors) {
    this.routes = routes;
    this.cors = cors.map(Site::policy);
  }

  RouteTable<Endpoint> routes() {
    return routes;
  }

  Optional<Cors> cors() {
    return cors;
  }

  private static Cors policy(HttpSettings.Cors cors) {
    return new Cors(cors.origins(), cors.headers(), cors.credentials(), cors.maxAge().toSeconds());
  }
}
