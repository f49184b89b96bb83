package dev.wherry.runtime.adapter;

import dev.wherry.function.Response;
import dev.wherry.runtime.http.Refusals;
import dev.wherry.runtime.http.RouteMatch;
import dev.wherry.runtime.http.RouteTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A function's HTTP routes as a setting holds them, one a line. Behind the route stands what it
 * asks of a caller: {@code key}, or {@code jwt}, an authorizer's name and the scopes that a token
 * must grant. The table over them is made when it is asked for.
 */
public final class RouteLines {

  private static final String JWT = "jwt ";

  /**
   * What becomes of a request.
   *
   * @param route the manifest's route
   * @param pathParameters decoded
   * @param needsKey whether the caller must show a key
   * @param token what token the caller must show; null when none
   * @param refusal the answer when no route fits; null when one does
   */
  public record Match(
      String route,
      Map<String, String> pathParameters,
      boolean needsKey,
      @Nullable Token token,
      @Nullable Response refusal) {}

  /**
   * A token that a route asks for.
   *
   * @param authorizer the name of who vouches for it
   * @param scopes what it must grant, all of them
   */
  public record Token(String authorizer, List<String> scopes) {}

  private final List<String> routes = new ArrayList<>();
  private final List<String> withKey = new ArrayList<>();
  private final Map<String, Token> withToken = new HashMap<>();
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
    int path = line.indexOf(" /");
    if (path <= 0) {
      throw malformed(line);
    }
    int end = line.indexOf(' ', path + 1);
    String route = end < 0 ? line : line.substring(0, end);
    String asked = end < 0 ? "" : line.substring(end + 1);
    routes.add(route);
    if (asked.equals("key")) {
      withKey.add(route);
    } else if (asked.startsWith(JWT)) {
      List<String> words = new ArrayList<>();
      Claims.addWords(asked.substring(JWT.length()), words);
      if (words.isEmpty()) {
        throw malformed(line);
      }
      withToken.put(route, new Token(words.remove(0), List.copyOf(words)));
    } else if (!asked.isEmpty()) {
      throw malformed(line);
    }
  }

  private static IllegalArgumentException malformed(String line) {
    return new IllegalArgumentException(
        "WHERRY_ROUTES needs lines such as `PUT /orders/{id}` but has `" + line + "`");
  }

  /** Whether some route asks for a key. */
  public boolean needKeys() {
    return !withKey.isEmpty();
  }

  /** Whether some route asks for a token. */
  public boolean needTokens() {
    return !withToken.isEmpty();
  }

  /** The routes in their order, without what they ask for. */
  public List<String> routes() {
    return List.copyOf(routes);
  }

  /** Whether a route is one of these. */
  public boolean contains(String route) {
    return routes.contains(route);
  }

  /**
   * What becomes of a request that the platform routed: its route decides. Only where an encoded
   * path leaves the parameters in doubt, they are taken out of it here.
   *
   * @param routed the platform's route; null when it did not route
   * @param parameters what the platform took out of the path
   */
  public Match match(
      String method, String path, @Nullable String routed, Map<String, String> parameters) {
    String known = routed == null ? null : own(routed);
    if (known != null && (known.indexOf('{') < 0 || path.indexOf('%') < 0)) {
      return found(known, parameters);
    }
    if (known == null && routed != null && isPreflight(routed)) {
      String allow = String.join(", ", methods(path));
      return refused(Response.noContent().header("allow", allow));
    }
    Match match = match(method, path);
    if (known == null || known.equals(match.route())) {
      return match;
    }
    // The platform saw the path as it was sent; where its parts differ now, it was right.
    return found(known, parameters);
  }

  /**
   * Whether a platform's route is there for browsers that ask before they call: it stands beside
   * ANY, asks nobody who calls, and so never leads to the function.
   */
  private boolean isPreflight(String routed) {
    return routed.startsWith("OPTIONS ") && contains("ANY".concat(routed.substring(7)));
  }

  /** The route behind a platform's; HEAD is deployed beside GET. */
  private @Nullable String own(String routed) {
    if (contains(routed)) {
      return routed;
    }
    if (routed.startsWith("HEAD ")) {
      String get = "GET".concat(routed.substring(4));
      return contains(get) ? get : null;
    }
    return null;
  }

  /** A request of a known route. */
  public Match found(String route, Map<String, String> parameters) {
    return new Match(route, parameters, withKey.contains(route), withToken.get(route), null);
  }

  /** The most exact route of a request. */
  public Match match(String method, String path) {
    RouteMatch<String> match = table().match(method, path);
    if (match instanceof RouteMatch.Found<String> found) {
      return found(found.route(), found.pathParameters());
    }
    return refused(Refusals.withoutRoute(table(), method, path, List.of()));
  }

  private static Match refused(Response answer) {
    return new Match("", Map.of(), false, null, answer);
  }

  /** What a server answers to a path: the methods that its routes take, and OPTIONS. */
  public List<String> methods(String path) {
    return Refusals.methods(table(), path);
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
