package dev.wherry.local.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.local.event.LocalEvent;
import dev.wherry.model.FunctionName;
import dev.wherry.runtime.host.LogSink;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LogFormatTest {

  private static final Instant TIME = Instant.parse("2026-01-01T10:00:00.123Z");
  private static final FunctionName GREET = new FunctionName("greet");

  private static final LocalEvent ANSWERED =
      new LocalEvent.Answered(
          TIME, "GET", "/a?b=c", 200, Duration.ofNanos(1_234_567), Optional.of(GREET), true, "id");
  private static final LocalEvent LOGGED =
      new LocalEvent.Logged(
          TIME,
          LogSink.Level.ERROR,
          GREET,
          Optional.of("id"),
          "it failed",
          Map.of("order", 7),
          Optional.of("Trace\n\tat here"));

  private static String text(LocalEvent event) {
    return LogFormat.text(false).format(event).substring(14);
  }

  @Test
  void linesForPeople() {
    assertEquals("GET /a?b=c  200  1.2 ms  greet  cold start\n", text(ANSWERED));
    assertEquals("greet  error  it failed  order=7\n    Trace\n    \tat here\n", text(LOGGED));
    assertEquals("greet | hello\n", text(new LocalEvent.Printed(TIME, GREET, false, "hello")));
    assertEquals(
        "warning[W0604]  slow; wait\n",
        text(
            new LocalEvent.Noticed(
                TIME,
                Optional.empty(),
                Diagnostic.warning("W0604", "slow").hint("wait"),
                Optional.empty())));
  }

  @Test
  void linesForMachines() {
    assertEquals(
        "{\"version\":1,\"time\":\"2026-01-01T10:00:00.123Z\",\"event\":\"request\","
            + "\"function\":\"greet\",\"invocationId\":\"id\",\"method\":\"GET\","
            + "\"path\":\"/a?b=c\",\"status\":200,\"ms\":1.23,\"coldStart\":true}\n",
        LogFormat.json().format(ANSWERED));
    assertTrue(LogFormat.json().format(LOGGED).contains("\"fields\":{\"order\":7}"));
  }

  @Test
  void theWriterWritesAllBeforeItCloses() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (LogWriter writer = new LogWriter(out, LogFormat.json())) {
      for (int i = 0; i < 1000; i++) {
        writer.publish(ANSWERED);
      }
    }
    assertEquals(1000, out.toString(StandardCharsets.UTF_8).lines().count());
  }
}
