package dev.wherry.local.lambda.event;

import dev.wherry.function.Principal;
import dev.wherry.runtime.host.Invocation;
import dev.wherry.runtime.http.PercentCoding;
import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as HTTP APIs and Function URLs hand it to Lambda (payload format 2.0). */
final class HttpRequestEvent {

  private static final String DEFAULT = "$default";
  private static final String LOOPBACK = "127.0.0.1";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Invocation.Http request;
  private final @Nullable Principal principal;
  private final FrontDoor door;
  private final String id;
  private final Instant now;
  private final JsonWriter out = new JsonWriter();

  HttpRequestEvent(
      Invocation.Http request,
      @Nullable Principal principal,
      FrontDoor door,
      String id,
      Instant now) {
    this.request = request;
    this.principal = principal;
    this.door = door;
    this.id = id;
    this.now = now;
  }

  byte[] json() throws JsonException {
    String path = door.routes() ? PercentCoding.decode(request.path()) : request.path();
    out.beginObject();
    text("version", "2.0");
    text("routeKey", routeKey());
    text("rawPath", path);
    text("rawQueryString", request.rawQuery());
    cookies();
    texts("headers", headers());
    if (!request.rawQuery().isEmpty()) {
      texts("queryStringParameters", query());
    }
    context(path);
    if (door.routes() && !request.pathParameters().isEmpty()) {
      texts("pathParameters", request.pathParameters());
    }
    body();
    out.endObject();
    return out.toByteArray();
  }

  /** HEAD has a route of its own beside each GET, and OPTIONS may have one beside each ANY. */
  private String routeKey() {
    if (!door.routes()) {
      return DEFAULT;
    }
    String method = request.method();
    String route = request.route();
    boolean own =
        (method.equals("HEAD") && route.startsWith("GET "))
            || (door.preflights() && method.equals("OPTIONS") && route.startsWith("ANY "));
    return own ? method + route.substring(3) : route;
  }

  private void cookies() throws JsonException {
    List<String> cookies = new ArrayList<>();
    for (String line : request.headers().getOrDefault("cookie", List.of())) {
      for (String cookie : line.split(";", -1)) {
        if (!cookie.isBlank()) {
          cookies.add(cookie.strip());
        }
      }
    }
    if (!cookies.isEmpty()) {
      out.name("cookies");
      out.beginArray();
      cookies.forEach(out::string);
      out.endArray();
    }
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    request.headers().forEach((name, values) -> headers.put(name, String.join(",", values)));
    headers.remove("cookie");
    headers.put("x-forwarded-for", LOOPBACK);
    headers.put("x-forwarded-proto", "http");
    return headers;
  }

  private Map<String, String> query() {
    Map<String, String> query = new LinkedHashMap<>();
    for (String pair : request.rawQuery().split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = PercentCoding.decodeForm(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : PercentCoding.decodeForm(pair.substring(equals + 1));
      query.merge(name, value, (earlier, later) -> earlier + "," + later);
    }
    return query;
  }

  private void context(String path) throws JsonException {
    out.name("requestContext");
    out.beginObject();
    text("accountId", "anonymous");
    text("apiId", "local");
    authorizer();
    text("domainName", door.domain());
    text("domainPrefix", "local");
    out.name("http");
    out.beginObject();
    text("method", request.method());
    text("path", path);
    text("protocol", "HTTP/1.1");
    text("sourceIp", LOOPBACK);
    text("userAgent", String.join(",", request.headers().getOrDefault("user-agent", List.of())));
    out.endObject();
    text("requestId", id);
    text("routeKey", routeKey());
    text("stage", DEFAULT);
    text("time", TIME.format(now));
    out.name("timeEpoch");
    out.number(now.toEpochMilli());
    out.endObject();
  }

  /** Claims are texts there, whatever they were in the token. */
  private void authorizer() throws JsonException {
    Principal caller = principal;
    if (caller == null) {
      return;
    }
    out.name("authorizer");
    out.beginObject();
    out.name("jwt");
    out.beginObject();
    Map<String, String> claims = new LinkedHashMap<>();
    caller.claims().forEach((name, value) -> claims.put(name, claim(value)));
    claims.putIfAbsent("sub", caller.subject());
    texts("claims", claims);
    out.name("scopes");
    out.beginArray();
    caller.scopes().forEach(out::string);
    out.endArray();
    out.endObject();
    out.endObject();
  }

  private static String claim(Object value) {
    return value instanceof List<?> list
        ? "[" + String.join(" ", list.stream().map(String::valueOf).toList()) + "]"
        : String.valueOf(value);
  }

  /** What is not known to be text travels as Base64. */
  private void body() {
    byte[] body = request.body();
    boolean text =
        isText(String.join("", request.headers().getOrDefault("content-type", List.of())));
    if (body.length > 0) {
      text(
          "body",
          text
              ? new String(body, StandardCharsets.UTF_8)
              : Base64.getEncoder().encodeToString(body));
    }
    out.name("isBase64Encoded");
    out.bool(body.length > 0 && !text);
  }

  private static boolean isText(String contentType) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.startsWith("text/")
        || type.equals("application/json")
        || type.equals("application/xml")
        || type.equals("application/javascript");
  }

  private void texts(String name, Map<String, String> values) throws JsonException {
    out.name(name);
    out.beginObject();
    values.forEach(this::text);
    out.endObject();
  }

  private void text(String name, String value) {
    out.name(name);
    out.string(value);
  }
}
