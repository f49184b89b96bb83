package dev.wherry.function.test;

import dev.wherry.function.Response;
import dev.wherry.runtime.host.Invocation;
import dev.wherry.runtime.host.Outcome;
import dev.wherry.runtime.http.Problem;
import dev.wherry.runtime.http.RouteMatch;
import dev.wherry.runtime.http.RouteTable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An HTTP request to a function under test. */
public final class HttpCall extends FunctionCall<HttpCall> {

  private final String method;
  private final String path;
  private final StringBuilder query = new StringBuilder();
  private final Map<String, List<String>> headers = new LinkedHashMap<>();
  private byte[] body = {};

  HttpCall(Functions function, String request) {
    super(function);
    int space = request.indexOf(' ');
    int question = request.indexOf('?');
    if (space <= 0 || !request.startsWith("/", space + 1)) {
      throw new IllegalArgumentException(
          "a request is a method and a path, such as `PUT /orders/7`, but this is `"
              + request
              + "`");
    }
    method = request.substring(0, space).toUpperCase(Locale.ROOT);
    path = request.substring(space + 1, question < 0 ? request.length() : question);
    query.append(question < 0 ? "" : request.substring(question + 1));
    if (path.indexOf('{') >= 0) {
      throw new IllegalArgumentException(
          "`"
              + request
              + "` is a route; add it with route(\"…\") and give http(\"…\") the path of one request");
    }
  }

  @Override
  HttpCall self() {
    return this;
  }

  /** Adds a header line; the name in any case. */
  public HttpCall header(String name, String value) {
    headers.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>()).add(value);
    return this;
  }

  /** Adds a query parameter; encoded for you. */
  public HttpCall query(String name, String value) {
    query.append(query.isEmpty() ? "" : "&").append(encoded(name)).append('=');
    query.append(encoded(value));
    return this;
  }

  /** Adds a cookie. */
  public HttpCall cookie(String name, String value) {
    return header("cookie", name + "=" + value);
  }

  /** Sets the body to a JSON document, as {@code application/json}. */
  public HttpCall json(String document) {
    return body("application/json", document.getBytes(StandardCharsets.UTF_8));
  }

  /** Sets the body to a value's JSON, written as the function would. */
  public HttpCall jsonOf(Object value) {
    return body("application/json", function().json().write(value));
  }

  /** Sets the body to a text, as {@code text/plain; charset=utf-8}. */
  public HttpCall text(String text) {
    return body("text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a field to the body, which is an {@code application/x-www-form-urlencoded} form. */
  public HttpCall form(String name, String value) {
    String before = new String(body, StandardCharsets.UTF_8);
    String field = encoded(name) + "=" + encoded(value);
    String form = before.isEmpty() ? field : before + "&" + field;
    return body("application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
  }

  /** Sets the body to bytes of a content type. */
  public HttpCall body(String contentType, byte[] bytes) {
    headers.put("content-type", List.of(contentType));
    body = bytes.clone();
    return this;
  }

  /** Sends the request. */
  public HttpResult call() {
    int firstLine = function().log().size();
    Outcome.Http outcome = routed();
    return new HttpResult(
        outcome.response(),
        outcome.failure(),
        function().log().linesFrom(firstLine),
        function().json());
  }

  private Outcome.Http routed() {
    RouteTable<String> routes = function().routes();
    if (routes == null) {
      return send(method + " " + path, Map.of());
    }
    RouteMatch<String> match = routes.match(method, path);
    if (match instanceof RouteMatch.Found<String> found) {
      return send(found.route(), found.pathParameters());
    }
    if (match instanceof RouteMatch.MethodNotAllowed<String> other) {
      Response response = Problem.of(405, "method-not-allowed", "The route has other methods.");
      return new Outcome.Http(response.header("allow", String.join(", ", other.allow())), null);
    }
    String known = String.join(", ", routes.routes());
    return new Outcome.Http(
        Problem.of(404, "no-route", "No route matches; there are: " + known), null);
  }

  private Outcome.Http send(String route, Map<String, String> pathParameters) {
    Map<String, List<String>> lines = new LinkedHashMap<>();
    headers.forEach((name, values) -> lines.put(name, List.copyOf(values)));
    return (Outcome.Http)
        invoke(
            new Invocation.Http(
                method, path, query.toString(), route, pathParameters, lines, body));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
