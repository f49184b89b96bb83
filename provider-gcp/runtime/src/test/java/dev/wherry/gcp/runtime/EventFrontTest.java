package dev.wherry.gcp.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.testkit.runtime.probe.ScheduleProbe;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EventFrontTest {

  private static final Pattern TIME = Pattern.compile("(20[-0-9]{8}T[0-9:]{8}Z)[^,]*zone");

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  /** Cloud Scheduler names the moment of crons only. */
  @Test
  void anIntervalIsCalledWithTheTimeOfItsCall() throws Exception {
    Instant before = Instant.now();
    assertEquals(204, call(Map.of("x-wherry-zone", List.of("UTC"))));
    String text = log.toString(StandardCharsets.UTF_8).replace("\\", "").replace("\"", "");
    Matcher seen = TIME.matcher(text.replace(",zone", "zone"));
    assertTrue(seen.find(), text);
    Instant time = Instant.parse(seen.group(1));
    assertFalse(time.isBefore(before.minusSeconds(1)), seen.group(1));
    assertFalse(time.isAfter(Instant.now()), seen.group(1));
  }

  @Test
  void aMomentThatIsNoneIsRefused() throws Exception {
    assertEquals(
        400,
        call(
            Map.of(
                "x-wherry-zone", List.of("UTC"), "x-cloudscheduler-scheduletime", List.of("now"))));
  }

  private int call(Map<String, List<String>> headers) throws Exception {
    Map<String, String> environment =
        Map.of(
            "WHERRY_APP", "shop",
            "WHERRY_FUNCTION", "tick",
            "WHERRY_STAGE", "prod",
            "WHERRY_TARGET", "gcp",
            "WHERRY_HANDLER", ScheduleProbe.class.getName(),
            "WHERRY_TIMEOUT", "20");
    CloudCalls function = new CloudCalls(Assembly.of(environment, new CloudLog(log, null)));
    TestResponse response = new TestResponse();
    function.service(new TestRequest("POST", "/", headers, new byte[0]), response);
    return response.answer().status();
  }
}
