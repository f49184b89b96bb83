package dev.wherry.cli.invoke;

import static java.net.http.HttpClient.Builder.NO_PROXY;
import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.cli.failure.CommandException;
import dev.wherry.model.Route;
import dev.wherry.spi.operate.HttpAnswer;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

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
  private static final Pattern METHOD = Pattern.compile("[A-Z]+");

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
                throw malformed("`" + name + "` is none of " + String.join(", ", FIELDS));
              }
            });
    String method = route.method().equals(Route.ANY) ? "GET" : route.method();
    String path = event.path("path").asText(route.path());
    if (!path.startsWith("/") || path.contains("{")) {
      throw malformed("it needs a `path` for the route `" + route + "`");
    }
    if (!isEncoded(path)) {
      throw malformed("`" + path + "` is not percent-encoded");
    }
    JsonNode body = event.path("body");
    return new HttpEvent(
        method(event.path("method").asText(method)),
        path,
        headers(event.path("headers"), body),
        body.isMissingNode() ? "" : body.isTextual() ? body.asText() : body.toString());
  }

  /** Sends it to an app, whose address its path is added to, and waits for the answer. */
  public HttpAnswer sendTo(URI address) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .method(method, body.isEmpty() ? noBody() : ofString(body));
    headers.forEach((name, value) -> set(request, name, value));
    HttpClient client =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).proxy(NO_PROXY).build();
    HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString(UTF_8));
    Map<String, List<String>> received = new TreeMap<>();
    answer
        .headers()
        .map()
        .forEach((name, values) -> received.put(name.toLowerCase(Locale.ROOT), values));
    return new HttpAnswer(answer.statusCode(), received, answer.body());
  }

  private static void set(HttpRequest.Builder request, String name, String value) {
    try {
      request.setHeader(name, value);
    } catch (IllegalArgumentException e) {
      throw malformed("the header `" + name + "` cannot be sent");
    }
  }

  private static String method(String given) {
    String method = given.toUpperCase(Locale.ROOT);
    if (!METHOD.matcher(method).matches()) {
      throw malformed("`" + given + "` is no method");
    }
    return method;
  }

  private static boolean isEncoded(String path) {
    try {
      return !new URI("http://localhost" + path).getRawPath().isEmpty();
    } catch (URISyntaxException e) {
      return false;
    }
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

  private static CommandException malformed(String problem) {
    return CommandException.usage(
        "`--data` is no HTTP event: " + problem,
        "write {\"method\": \"POST\", \"path\": \"/orders/7\", \"headers\": {}, \"body\": {}}");
  }
}
