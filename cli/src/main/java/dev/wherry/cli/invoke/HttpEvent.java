package dev.wherry.cli.invoke;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.cli.failure.CommandException;
import dev.wherry.model.Route;
import dev.wherry.spi.operate.HttpAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request to a function.
 *
 * @param method upper-case
 * @param path with the query, percent-encoded
 * @param headers by name
 * @param body in UTF-8; empty for none
 */
public record HttpEvent(String method, String path, Map<String, String> headers, String body) {

  private static final List<String> FIELDS = List.of("method", "path", "headers", "body");

  /** Copies the map in. */
  public HttpEvent {
    headers = Map.copyOf(headers);
  }

  /**
   * Reads an event: {@code {"method": "POST", "path": "/orders/7?full=true", "headers": {}, "body":
   * …}}. All is optional; without a path and a method the route's are taken.
   *
   * @throws CommandException when it is no such event
   */
  public static HttpEvent read(String json, Route route) {
    JsonNode event = parse(json);
    event
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!FIELDS.contains(name)) {
                throw malformed("it has no `" + name + "`");
              }
            });
    String method = route.method().equals(Route.ANY) ? "GET" : route.method();
    String path = event.path("path").asText(route.path());
    if (!path.startsWith("/") || path.contains("{")) {
      throw malformed("it needs a `path` for the route `" + route + "`");
    }
    JsonNode body = event.path("body");
    return new HttpEvent(
        event.path("method").asText(method),
        path,
        headers(event.path("headers"), body),
        body.isMissingNode() ? "" : body.isTextual() ? body.asText() : body.toString());
  }

  /** Sends it to an app, whose address its path is added to, and waits for the answer. */
  public HttpAnswer sendTo(URI address) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(address + path).toURL().openConnection(Proxy.NO_PROXY);
    connection.setRequestMethod(method);
    connection.setInstanceFollowRedirects(false);
    headers.forEach(connection::setRequestProperty);
    if (!body.isEmpty()) {
      connection.setDoOutput(true);
      try (OutputStream out = connection.getOutputStream()) {
        out.write(body.getBytes(StandardCharsets.UTF_8));
      }
    }
    int status = connection.getResponseCode();
    InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream();
    return new HttpAnswer(status, received(connection), text(in));
  }

  private static JsonNode parse(String json) {
    try {
      JsonNode event = new ObjectMapper().readTree(json.isBlank() ? "{}" : json);
      if (!event.isObject()) {
        throw malformed("it is no object");
      }
      return event;
    } catch (IOException e) {
      throw malformed("it is no JSON");
    }
  }

  private static Map<String, String> headers(JsonNode given, JsonNode body) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    if (!body.isMissingNode()) {
      headers.put("content-type", body.isTextual() ? "text/plain" : "application/json");
    }
    for (Iterator<String> names = given.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      headers.put(name, given.path(name).asText());
    }
    return headers;
  }

  private static Map<String, List<String>> received(HttpURLConnection connection) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    connection
        .getHeaderFields()
        .forEach(
            (name, values) -> {
              if (name != null) {
                headers.put(name.toLowerCase(Locale.ROOT), values);
              }
            });
    return headers;
  }

  private static String text(@Nullable InputStream in) throws IOException {
    if (in == null) {
      return "";
    }
    try (in) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static CommandException malformed(String problem) {
    return CommandException.usage(
        "`--data` is no HTTP event: " + problem,
        "write {\"method\": \"POST\", \"path\": \"/orders/7\", \"headers\": {}, \"body\": {}}");
  }
}
