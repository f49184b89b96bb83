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
    if (hasDots(path)) {
      return Problem.of(400, "bad-path", "the path holds `.` or `..` as a segment");
    }
    return hasControls(path)
        ? Problem.of(400, "bad-path", "the path holds an encoded control character")
        : null;
  }

  /** Whether a segment is one or two dots; encoded they are the same (RFC 3986, 6.2.2.2). */
  private static boolean hasDots(String path) {
    if (path.indexOf('.') < 0 && path.indexOf('%') < 0) {
      return false;
    }
    int dots = 0;
    boolean others = false;
    for (int i = 0; i <= path.length(); i++) {
      char c = i == path.length() ? '/' : path.charAt(i);
      if (c == '/') {
        if (!others && (dots == 1 || dots == 2)) {
          return true;
        }
        dots = 0;
        others = false;
      } else if (c == '.') {
        dots++;
      } else if (path.regionMatches(true, i, "%2e", 0, 3)) {
        dots++;
        i += 2;
      } else {
        others = true;
      }
    }
    return false;
  }

  /** The first 32 characters and the one of 127. */
  private static boolean hasControls(String path) {
    for (int i = path.indexOf('%'); i >= 0; i = path.indexOf('%', i + 1)) {
      char first = i + 2 < path.length() ? path.charAt(i + 1) : '%';
      if (first == '0' || first == '1' || path.regionMatches(true, i, "%7f", 0, 3)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The answer to a request that no route takes: what its path takes, or that there is none.
   *
   * @param listed the routes that the caller may learn of
   */
  public static <T> Response withoutRoute(
      RouteTable<T> routes, String method, String path, List<String> listed) {
    List<String> methods = path.equals("*") ? METHODS : methods(routes, path);
    String allow = String.join(", ", methods);
    if (methods.isEmpty()) {
      return noRoute(method, path, listed);
    }
    Response answer =
        method.equals("OPTIONS")
            ? Response.noContent()
            : Problem.of(405, "method-not-allowed", "`" + path + "` takes " + allow);
    return answer.header("allow", allow);
  }

  /**
   * The answer to a request whose path no route has.
   *
   * @param listed the routes that the caller may learn of
   */
  public static Response noRoute(String method, String path, List<String> listed) {
    String known = listed.isEmpty() ? "" : "; there are: " + String.join(", ", listed);
    return Problem.of(404, "no-route", "no route matches `" + method + " " + path + "`" + known);
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
