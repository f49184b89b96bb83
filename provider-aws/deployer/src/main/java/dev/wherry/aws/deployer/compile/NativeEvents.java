package dev.wherry.aws.deployer.compile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wherry.model.Trigger;
import dev.wherry.spi.operate.InvocationRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Events as AWS sends them, made by hand for a call of a deployed function. */
public final class NativeEvents {

  private static final ObjectMapper JSON = new ObjectMapper();

  private NativeEvents() {}

  /**
   * What Lambda is told.
   *
   * @param now the time of the call, which a schedule is told as its own
   */
  public static String of(InvocationRequest.Payload payload, Instant now) {
    if (payload instanceof InvocationRequest.Http request) {
      return request(request, now).toString();
    }
    if (payload instanceof InvocationRequest.Neutral neutral) {
      return neutral.trigger() instanceof Trigger.Clock clock
          ? schedule(clock, neutral.json(), now).toString()
          : neutral.json();
    }
    return ((InvocationRequest.Native) payload).json();
  }

  /** Payload 2.0 of an HTTP API, which decodes the path and leaves the query as it was sent. */
  private static ObjectNode request(InvocationRequest.Http request, Instant now) {
    int query = request.path().indexOf('?');
    String path = decoded(query < 0 ? request.path() : request.path().substring(0, query));
    Map<String, String> headers = new TreeMap<>();
    request.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    String cookies = headers.remove("cookie");
    ObjectNode event = JSON.createObjectNode();
    event.put("version", "2.0").put("routeKey", request.route().toString()).put("rawPath", path);
    event.put("rawQueryString", query < 0 ? "" : request.path().substring(query + 1));
    if (cookies != null) {
      ArrayNode each = event.putArray("cookies");
      for (String cookie : cookies.split("; *", -1)) {
        each.add(cookie);
      }
    }
    headers.forEach(event.putObject("headers")::put);
    if (!request.pathParameters().isEmpty()) {
      new TreeMap<>(request.pathParameters()).forEach(event.putObject("pathParameters")::put);
    }
    context(event.putObject("requestContext"), request, path, now);
    if (!request.body().isEmpty()) {
      event.put("body", request.body());
    }
    return event.put("isBase64Encoded", false);
  }

  /** A plus is a plus in a path. */
  private static String decoded(String path) {
    return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static void context(
      ObjectNode context, InvocationRequest.Http request, String path, Instant now) {
    context
        .put("routeKey", request.route().toString())
        .put("stage", "$default")
        .put("requestId", "wherry-invoke")
        .put("timeEpoch", now.toEpochMilli())
        .putObject("http")
        .put("method", request.method())
        .put("path", path)
        .put("protocol", "HTTP/1.1")
        .put("sourceIp", "127.0.0.1")
        .put("userAgent", "wherry");
  }

  private static ObjectNode schedule(Trigger.Clock clock, String input, Instant now) {
    ObjectNode event = JSON.createObjectNode();
    event
        .put("wherry", "schedule")
        .put("time", now.truncatedTo(ChronoUnit.SECONDS).toString())
        .put("zone", clock.timezone().getId());
    if (input.isBlank()) {
      return event;
    }
    try {
      return event.set("input", JSON.readTree(input));
    } catch (JsonProcessingException e) {
      return event.put("input", input);
    }
  }
}
