package dev.wherry.runtime.adapter;

import dev.wherry.function.Response;
import dev.wherry.runtime.http.Problem;
import dev.wherry.runtime.http.RouteMatch;
import dev.wherry.runtime.http.RouteTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A function's HTTP routes as a setting holds them, one a line, {@code key} behind those that ask
 * for one. The table over them is made when it is asked for.
 */
public final class RouteLines {

  private static final String KEY_SUFFIX = " key";

  /**
   * What becomes of a request.
   *
   * @param route the manifest's route
   * @param pathParameters decoded
   * @param needsKey whether the caller must show a key
   * @param refusal the answer when no route fits; null when one does
   */
  public record Match(
      String route,
      Map<String, String> pathParameters,
      boolean needsKey,
      @Nullable Response refusal) {}

  private final List<String> routes = new ArrayList<>();
  private final List<String> withKey = new ArrayList<>();
  private volatile @Nullable RouteTable<String> table;

  /**
   * Reads routes.
   *
   * @throws IllegalArgumentException when a line is no route
   */
  public RouteLines(String lines) {
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
  public boolean needKeys() {
    return !withKey.isEmpty();
  }

  /** Whether a route is one of these. */
  public boolean contains(String route) {
    return routes.contains(route);
  }

  /** A request of a known route. */
  public Match found(String route, Map<String, String> parameters) {
    return new Match(route, parameters, withKey.contains(route), null);
  }

  /** The most exact route of a request. */
  public Match match(String method, String path) {
    RouteMatch<String> match = table().match(method, path);
    if (match instanceof RouteMatch.Found<String> found) {
      return found(found.route(), found.pathParameters());
    }
    Response refusal;
    if (match instanceof RouteMatch.MethodNotAllowed<String> other) {
      String allow = String.join(", ", other.allow());
      refusal =
          Problem.of(405, "method-not-allowed", "`" + path + "` takes " + allow)
              .header("allow", allow);
    } else {
      String asked = method + " " + path;
      refusal = Problem.of(404, "no-route", "no route matches `" + asked + "`");
    }
    return new Match("", Map.of(), false, refusal);
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
}
