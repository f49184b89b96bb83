package dev.wherry.gcp.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.runtime.host.Call;
import dev.wherry.runtime.host.LogSink;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudLogTest {

  private static final String TRACE = "logging.googleapis.com/trace";

  @Test
  void namesTheTraceOfTheCall() throws Exception {
    JsonNode line =
        line("shop-1", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00", "order", 7);
    assertEquals(
        "projects/shop-1/traces/4bf92f3577b34da6a3ce929d0e0e4736", line.get(TRACE).asText());
    assertEquals("00f067aa0ba902b7", line.get("logging.googleapis.com/spanId").asText());
    assertFalse(line.get("logging.googleapis.com/trace_sampled").asBoolean());
    assertEquals(7, line.get("order").asInt());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0",
        "00-4bf92f3577b34da6a3ce929d0e0e473x-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736/00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more"
      })
  void namesNoneWithoutOne(String traceParent) throws Exception {
    assertFalse(line("shop-1", traceParent).has(TRACE));
  }

  @Test
  void namesNoneWithoutAProject() throws Exception {
    String parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    assertFalse(line(null, parent).has(TRACE));
  }

  @Test
  void aFieldTakesNoTraceAway() throws Exception {
    String parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    assertEquals("mine", line("shop-1", parent, TRACE, "mine").get(TRACE + "_").asText());
  }

  private static JsonNode line(String project, String traceParent, Object... fields)
      throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Call call = new Call("abcdefghijkl", 0, traceParent, null);
    new CloudLog(out, project).write(LogSink.Level.INFO, "orders", call, "said", fields, null);
    return new ObjectMapper().readTree(out.toByteArray());
  }
}
