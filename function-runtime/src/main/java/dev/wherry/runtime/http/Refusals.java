package dev.wherry.runtime.http;

import dev.wherry.function.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a server answers by itself, without a function. */
public final class Refusals {

  /** What a request may ask for at all. */
  private static final List<String> METHODS =
      List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

  private Refusals() {}

  /** The answer to what is never served, whatever the routes; null for all else. */
  public static @Nullable Response always(String method, String path) {
    if (method.equals("TRACE") || method.equals("CONNECT")) {
      return Problem.of(501, "not-implemented", "`" + method + "` is not served");
    }
    return hasDots(path)
        ? Problem.of(400, "bad-path", "the path holds `.` or `..` as a segment")
        : null;
  }

  private static boolean hasDots(String path) {
    return path.endsWith("/.")
        || path.endsWith("/..")
        || path.contains("/./")
        || path.contains("/../");
  }

  /** The answer to a request that no route takes: what its path takes, or that there is none. */
  public static <T> Response withoutRoute(RouteTable<T> routes, String method, String path) {
    List<String> methods = path.equals("*") ? METHODS : methods(routes, path);
    String allow = String.join(", ", methods);
    if (methods.isEmpty()) {
      return noRoute(method, path);
    }
    Response answer =
        method.equals("OPTIONS")
            ? Response.noContent()
            : Problem.of(405, "method-not-allowed", "`" + path + "` takes " + allow);
    return answer.header("allow", allow);
  }

  /** The answer to a request whose path no route has. */
  public static Response noRoute(String method, String path) {
    return Problem.of(404, "no-route", "no route matches `" + method + " " + path + "`");
  }

  /** The methods that some route of a path takes, with what a server answers by itself. */
  public static <T> List<String> methods(RouteTable<T> routes, String path) {
    List<String> allowed = new ArrayList<>();
    boolean found = false;
    for (String method : METHODS) {
      boolean taken = routes.match(method, path) instanceof RouteMatch.Found<T>;
      found |= taken;
      if (taken || method.equals("OPTIONS")) {
        allowed.add(method);
      }
    }
    return found ? allowed : List.of();
  }
}
