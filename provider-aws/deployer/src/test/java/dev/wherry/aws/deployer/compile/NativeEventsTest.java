package dev.wherry.aws.deployer.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.aws.runtime.event.EventMembers;
import dev.wherry.aws.runtime.event.HttpEvent;
import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.model.Document;
import dev.wherry.model.Origin;
import dev.wherry.model.Route;
import dev.wherry.model.Trigger;
import dev.wherry.schedule.Schedule;
import dev.wherry.schedule.ScheduleSyntaxException;
import dev.wherry.spi.operate.InvocationRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NativeEventsTest {

  private static final SourceLocation PLACE = SourceLocation.startOf("wherry.yml");
  private static final Instant NOW = Instant.parse("2026-11-22T10:17:00.123Z");

  @Test
  void aRequestIsToldAsAnHttpApiTellsIt() throws JsonProcessingException {
    InvocationRequest.Http request =
        new InvocationRequest.Http(
            new Route("PUT", "/orders/{id}", PLACE),
            "PUT",
            "/orders/a%20b+%C3%BC?x=1&x=%202",
            Map.of("id", "a b+ü"),
            Map.of("Content-Type", "application/json", "Cookie", "a=1; b=2"),
            "{\"a\":1}");
    JsonNode event = read(NativeEvents.of(request, NOW));
    assertEquals("2.0", event.get("version").asText());
    assertEquals("PUT /orders/{id}", event.get("routeKey").asText());
    assertEquals("/orders/a b+ü", event.get("rawPath").asText());
    assertEquals("/orders/a b+ü", event.at("/requestContext/http/path").asText());
    assertEquals("x=1&x=%202", event.get("rawQueryString").asText());
    assertEquals("a b+ü", event.at("/pathParameters/id").asText());
    assertEquals("[\"a=1\",\"b=2\"]", event.get("cookies").toString());
    assertEquals("{\"content-type\":\"application/json\"}", event.get("headers").toString());
    assertEquals("PUT", event.at("/requestContext/http/method").asText());
    assertEquals("{\"a\":1}", event.get("body").asText());
  }

  @Test
  void theAdapterSeesTheRequestAsItWasGiven() {
    InvocationRequest.Http request =
        new InvocationRequest.Http(
            new Route("GET", "/orders/{id}", PLACE),
            "GET",
            "/orders/a%20b%3F?x=%202",
            Map.of("id", "a b?"),
            Map.of(),
            "");
    byte[] json = NativeEvents.of(request, NOW).getBytes(StandardCharsets.UTF_8);
    HttpEvent event = HttpEvent.of(Objects.requireNonNull(EventMembers.read(json)));
    assertEquals("/orders/a%20b%3F", event.path());
    assertEquals("x=%202", event.rawQuery());
    assertEquals("GET /orders/{id}", event.routeKey());
    assertEquals(Map.of("id", "a b?"), event.pathParameters());
  }

  @Test
  void aNativeEventIsHandedOnAsItIs() {
    assertEquals(
        "{\"own\": 1}", NativeEvents.of(new InvocationRequest.Native("{\"own\": 1}"), NOW));
  }

  @Test
  void anInputBecomesAFiring() throws JsonProcessingException, ScheduleSyntaxException {
    JsonNode event =
        read(
            NativeEvents.of(
                new InvocationRequest.Neutral(clock(Optional.empty()), "{\"a\":1}"), NOW));
    assertEquals("2026-11-22T10:17:00Z", event.get("time").asText());
    assertEquals("Asia/Seoul", event.get("zone").asText());
    assertEquals(1, event.at("/input/a").asInt());
  }

  @Test
  void schedulerReplacesNothingInsideTheInput()
      throws JsonProcessingException, ScheduleSyntaxException {
    Document text = new Document.Text("<aws.scheduler.execution-id>", PLACE);
    Document input = new Document.Fields(Map.of("note", text), PLACE);
    String sent = ScheduleInput.of(clock(Optional.of(input)), Optional.empty());
    assertEquals(1, sent.split("<", -1).length - 1, sent);
    assertEquals("<aws.scheduler.execution-id>", read(sent).at("/input/note").asText());
    assertEquals("<aws.scheduler.scheduled-time>", read(sent).get("time").asText());
  }

  private static Trigger.Clock clock(Optional<Document> input) throws ScheduleSyntaxException {
    return new Trigger.Clock(
        Schedule.parse("30 1 * * *"), ZoneId.of("Asia/Seoul"), input, true, Origin.of(PLACE));
  }

  private static JsonNode read(String json) throws JsonProcessingException {
    return new ObjectMapper().readTree(json);
  }
}
