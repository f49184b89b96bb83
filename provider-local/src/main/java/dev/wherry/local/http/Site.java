package dev.wherry.local.http;

import dev.wherry.model.HttpSettings;
import dev.wherry.runtime.http.RouteTable;
import java.util.Optional;

/** All routes of one version of an app, and what they share. */
public final class Site {

  private final RouteTable<Endpoint> routes;
  private final Cors cors;

  /** The routes of one version. */
  public Site(RouteTable<Endpoint> routes, Optional<HttpSettings.Cors> cors) {
    this.routes = routes;
    this.cors = new Cors(cors);
  }

  RouteTable<Endpoint> routes() {
    return routes;
  }

  Cors cors() {
    return cors;
  }
}
