package dev.wherry.aws.deployer.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.model.Auth;
import dev.wherry.model.Document;
import dev.wherry.model.Origin;
import dev.wherry.model.Route;
import dev.wherry.model.Trigger;
import dev.wherry.schedule.Schedule;
import dev.wherry.schedule.ScheduleSyntaxException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NativeEventsTest {

  private static final SourceLocation PLACE = SourceLocation.startOf("wherry.yml");
  private static final Instant NOW = Instant.parse("2026-11-22T10:17:00.123Z");

  @Test
  void aBodyBecomesARequest() throws JsonProcessingException {
    Trigger.Http trigger =
        new Trigger.Http(
            List.of(new Route("PUT", "/orders/{id}", PLACE)),
            new Auth.None(),
            List.of(),
            Origin.of(PLACE));
    JsonNode event = read(NativeEvents.of(trigger, "{\"a\":1}", NOW));
    assertEquals("2.0", event.get("version").asText());
    assertEquals("PUT /orders/{id}", event.get("routeKey").asText());
    assertEquals("PUT", event.at("/requestContext/http/method").asText());
    assertEquals("{\"a\":1}", event.get("body").asText());
  }

  @Test
  void anInputBecomesAFiring() throws JsonProcessingException, ScheduleSyntaxException {
    JsonNode event = read(NativeEvents.of(clock(Optional.empty()), "{\"a\":1}", NOW));
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
