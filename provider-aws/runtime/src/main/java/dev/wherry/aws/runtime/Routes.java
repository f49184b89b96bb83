package dev.wherry.aws.runtime;

import dev.wherry.aws.runtime.event.HttpEvent;
import dev.wherry.runtime.adapter.RouteLines;
import org.jspecify.annotations.Nullable;

/**
 * The function's HTTP routes. They are matched here only where the platform did not route, or an
 * encoded path leaves its parameters in doubt.
 */
final class Routes {

  private final RouteLines lines;

  /**
   * Reads routes, one a line.
   *
   * @throws IllegalArgumentException when a line is no route
   */
  Routes(String lines) {
    this.lines = new RouteLines(lines);
  }

  /** Whether some route asks for a key. */
  boolean needKeys() {
    return lines.needKeys();
  }

  /** What becomes of a request. */
  RouteLines.Match match(HttpEvent event) {
    String known = routedByPlatform(event.routeKey());
    if (known != null && (known.indexOf('{') < 0 || event.path().indexOf('%') < 0)) {
      return lines.found(known, event.pathParameters());
    }
    RouteLines.Match match = lines.match(event.method(), event.path());
    if (known == null || known.equals(match.route())) {
      return match;
    }
    // The platform saw the path as it was sent; where its parts differ now, it was right.
    return lines.found(known, event.pathParameters());
  }

  /** The manifest's route behind an API's route; HEAD is deployed beside GET. */
  private @Nullable String routedByPlatform(@Nullable String routeKey) {
    if (routeKey == null || lines.contains(routeKey)) {
      return routeKey;
    }
    if (routeKey.startsWith("HEAD ")) {
      String get = "GET".concat(routeKey.substring(4));
      return lines.contains(get) ? get : null;
    }
    return null;
  }
}
