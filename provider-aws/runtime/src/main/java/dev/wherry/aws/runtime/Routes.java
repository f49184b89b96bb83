package dev.wherry.aws.runtime;

import dev.wherry.aws.runtime.event.HttpEvent;
import dev.wherry.function.Response;
import dev.wherry.runtime.http.Problem;
import dev.wherry.runtime.http.RouteMatch;
import dev.wherry.runtime.http.RouteTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The function's HTTP routes. The table over them is made only where the platform did not route, or
 * an encoded path leaves its parameters in doubt.
 */
final class Routes {

  private static final String KEY_SUFFIX = " key";

  /**
   * What becomes of a request.
   *
   * @param route the manifest's route
   * @param pathParameters decoded
   * @param needsKey whether the caller must show a key
   * @param refusal the answer when no route fits; null when one does
   */
  record Match(
      String route,
      Map<String, String> pathParameters,
      boolean needsKey,
      @Nullable Response refusal) {}

  private final List<String> routes = new ArrayList<>();
  private final List<String> withKey = new ArrayList<>();
  private volatile @Nullable RouteTable<String> table;

  /**
   * Reads routes, one a line.
   *
   * @throws IllegalArgumentException when a line is no route
   */
  Routes(String lines) {
    int start = 0;
    while (start < lines.length()) {
      int end = lines.indexOf('\n', start);
      end = end < 0 ? lines.length() : end;
      add(lines.substring(start, end));
      start = end + 1;
    }
  }

  private void add(String line) {
    boolean key = line.endsWith(KEY_SUFFIX);
    String route = key ? line.substring(0, line.length() - KEY_SUFFIX.length()) : line;
    if (route.indexOf(" /") <= 0) {
      throw new IllegalArgumentException(
          "WHERRY_ROUTES needs lines such as `PUT /orders/{id}` but has `" + line + "`");
    }
    routes.add(route);
    if (key) {
      withKey.add(route);
    }
  }

  /** Whether some route asks for a key. */
  boolean needKeys() {
    return !withKey.isEmpty();
  }

  /** What becomes of a request. */
  Match match(HttpEvent event) {
    String known = routedByPlatform(event.routeKey());
    if (known != null && (known.indexOf('{') < 0 || event.path().indexOf('%') < 0)) {
      return found(known, event.pathParameters());
    }
    RouteMatch<String> match = table().match(event.method(), event.path());
    if (match instanceof RouteMatch.Found<String> found
        && (known == null || known.equals(found.route()))) {
      return found(found.route(), found.pathParameters());
    }
    // The platform saw the path as it was sent; where its parts differ now, it was right.
    return known != null ? found(known, event.pathParameters()) : refused(match, event);
  }

  private Match found(String route, Map<String, String> parameters) {
    return new Match(route, parameters, withKey.contains(route), null);
  }

  /** The manifest's route behind an API's route; HEAD is deployed beside GET. */
  private @Nullable String routedByPlatform(@Nullable String routeKey) {
    if (routeKey == null || routes.contains(routeKey)) {
      return routeKey;
    }
    if (routeKey.startsWith("HEAD ")) {
      String get = "GET".concat(routeKey.substring(4));
      return routes.contains(get) ? get : null;
    }
    return null;
  }

  private RouteTable<String> table() {
    RouteTable<String> made = table;
    if (made == null) {
      RouteTable.Builder<String> builder = new RouteTable.Builder<>();
      for (String route : routes) {
        builder.add(route, route);
      }
      made = builder.build();
      table = made;
    }
    return made;
  }

  private static Match refused(RouteMatch<String> match, HttpEvent event) {
    Response refusal;
    if (match instanceof RouteMatch.MethodNotAllowed<String> other) {
      String allow = String.join(", ", other.allow());
      refusal =
          Problem.of(405, "method-not-allowed", "`" + event.path() + "` takes " + allow)
              .header("allow", allow);
    } else {
      String asked = event.method() + " " + event.path();
      refusal = Problem.of(404, "no-route", "no route matches `" + asked + "`");
    }
    return new Match("", Map.of(), false, refusal);
  }
}
