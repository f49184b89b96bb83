package dev.wherry.engine.manifest.shape;

import dev.wherry.engine.diagnostic.ManifestProblem;
import dev.wherry.engine.manifest.shape.Value.Form;
import dev.wherry.model.Route;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A route as it is written.
 *
 * @param method upper-case, or {@code ANY}
 * @param path with its leading slash
 */
public record RouteText(String method, String path) {

  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", Route.ANY);
  private static final String LITERAL = "[A-Za-z0-9._~!$&'()*+,;=:@%-]+";
  private static final String PARAMETER = "\\{[A-Za-z_][A-Za-z0-9_-]*\\}";
  private static final String REST = "\\{[A-Za-z_][A-Za-z0-9_-]*\\+\\}";
  private static final Pattern LITERAL_SEGMENT = Pattern.compile(LITERAL);
  private static final Pattern PARAMETER_SEGMENT = Pattern.compile(PARAMETER + "|" + REST);
  private static final String NO_DOTS = "(?!.*/\\.\\.?(/|$))";
  private static final String FORM =
      NO_DOTS
          + "("
          + String.join("|", METHODS)
          + ") /((("
          + LITERAL
          + "|"
          + PARAMETER
          + ")/)*("
          + LITERAL
          + "|"
          + PARAMETER
          + "|"
          + REST
          + "))?";

  /** A route of the manifest. */
  static final Value<RouteText> VALUE =
      Value.of(ManifestProblem.BAD_ROUTE, Form.pattern("a route", FORM), RouteText::parse);

  private static RouteText parse(String text) throws RefusedException {
    int space = text.indexOf(' ');
    if (space < 0) {
      throw text.startsWith("/")
          ? refused(text, "it has no method", "write `GET " + text + "` or `ANY " + text + "`")
          : refused(text, "it is a method and a path", "write it as in `GET /orders/{id}`");
    }
    String method = text.substring(0, space);
    if (!METHODS.contains(method)) {
      String upper = method.toUpperCase(Locale.ROOT);
      throw refused(
          text,
          "`" + method + "` is no method",
          METHODS.contains(upper)
              ? "write `" + upper + text.substring(space) + "`"
              : "methods are " + String.join(", ", METHODS));
    }
    RouteText route = new RouteText(method, text.substring(space + 1).strip());
    route.checkPath(text);
    return route;
  }

  private void checkPath(String text) throws RefusedException {
    if (!path.startsWith("/")) {
      throw refused(
          text, "the path does not begin with `/`", "write `" + method + " /" + path + "`");
    }
    if (path.equals("/")) {
      return;
    }
    String[] segments = path.substring(1).split("/", -1);
    Set<String> names = new HashSet<>();
    for (int i = 0; i < segments.length; i++) {
      checkSegment(text, segments[i], i == segments.length - 1);
      if (segments[i].startsWith("{") && !names.add(segments[i].replace("+", ""))) {
        throw refused(
            text, "`" + segments[i] + "` stands in it twice", "give each parameter its own name");
      }
    }
  }

  private static void checkSegment(String text, String segment, boolean last)
      throws RefusedException {
    if (segment.isEmpty()) {
      throw refused(
          text, last ? "it ends with `/`" : "a part between two `/` is empty", "remove one `/`");
    }
    if (segment.equals(".") || segment.equals("..")) {
      throw refused(
          text, "clients take `" + segment + "` out of a path before they send it", "remove it");
    }
    if (segment.startsWith(":") || (segment.startsWith("<") && segment.endsWith(">"))) {
      throw refused(
          text,
          "`" + segment + "` is no parameter",
          "write `{" + segment.replaceAll("[:<>]", "") + "}`");
    }
    if (segment.startsWith("*")) {
      throw refused(text, "a star has no meaning in it", "write `{rest+}` for all that follows");
    }
    if (segment.indexOf('?') >= 0) {
      throw refused(
          text, "a query is no part of it", "the function gets every query parameter anyway");
    }
    boolean parameter = PARAMETER_SEGMENT.matcher(segment).matches();
    if (parameter && segment.endsWith("+}") && !last) {
      throw refused(text, "`" + segment + "` takes all that follows", "put it at the end");
    }
    if (!parameter && !LITERAL_SEGMENT.matcher(segment).matches()) {
      throw refused(
          text,
          "`" + segment + "` is no part of a path",
          segment.indexOf('{') >= 0
              ? "a parameter is a whole part: `{name}`, or `{name+}` at the end"
              : "encode other characters as in `%20`");
    }
  }

  private static RefusedException refused(String text, String reason, String hint) {
    return new RefusedException("`" + text + "` is no route: " + reason, hint);
  }
}
