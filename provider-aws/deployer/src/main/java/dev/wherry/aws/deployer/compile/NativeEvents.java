package dev.wherry.aws.deployer.compile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wherry.model.Route;
import dev.wherry.model.Trigger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Events as AWS sends them, made by hand for a call of a deployed function. */
public final class NativeEvents {

  private NativeEvents() {}

  /**
   * The event of a trigger.
   *
   * @param json the body of a request or the input of a schedule
   * @param now the time that a schedule is told
   */
  public static String of(Trigger trigger, String json, Instant now) {
    if (trigger instanceof Trigger.Http http) {
      return request(http.routes().get(0), json);
    }
    if (trigger instanceof Trigger.Clock clock) {
      return schedule(clock, json, now);
    }
    return json;
  }

  private static String request(Route route, String body) {
    String method = route.method().equals(Route.ANY) ? "POST" : route.method();
    ObjectNode event = new ObjectMapper().createObjectNode();
    event.put("version", "2.0").put("routeKey", route.toString()).put("rawPath", route.path());
    event.put("rawQueryString", "");
    event.putObject("headers").put("content-type", "application/json");
    ObjectNode parameters = event.putObject("pathParameters");
    route.parameters().forEach(name -> parameters.put(name, name));
    event
        .putObject("requestContext")
        .put("stage", "$default")
        .put("requestId", "wherry-invoke")
        .putObject("http")
        .put("method", method)
        .put("path", route.path())
        .put("protocol", "HTTP/1.1");
    return event.put("body", body).put("isBase64Encoded", false).toString();
  }

  private static String schedule(Trigger.Clock clock, String input, Instant now) {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode event = mapper.createObjectNode();
    event
        .put("wherry", "schedule")
        .put("time", now.truncatedTo(ChronoUnit.SECONDS).toString())
        .put("zone", clock.timezone().getId());
    try {
      return input.isBlank()
          ? event.toString()
          : event.set("input", mapper.readTree(input)).toString();
    } catch (JsonProcessingException e) {
      return event.put("input", input).toString();
    }
  }
}
