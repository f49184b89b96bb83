package dev.wherry.aws.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.runtime.host.Call;
import dev.wherry.runtime.host.LogSink;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LambdaLogTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final LogSink log = LambdaLog.to(out);

  private static Call call(String id) {
    return new Call(id, 0, null, null);
  }

  @Test
  void writesOneLineThatLambdasFilterReads() {
    Object[] fields = {"order", 7, "paid", true, "level", 2, "rate", 0.5, "who", null, "rest"};
    log.write(LogSink.Level.WARN, "orders", call("id-1"), "two\nlines", fields, null);
    String line = out.toString(StandardCharsets.UTF_8);
    assertTrue(line.startsWith("{\"timestamp\":\"20"), line);
    assertEquals(
        "\"level\":\"WARN\",\"message\":\"two\\nlines\",\"function\":\"orders\","
            + "\"requestId\":\"id-1\",\"order\":7,\"paid\":true,\"level_\":2,\"rate\":0.5,"
            + "\"who\":null,\"rest\":null}\n",
        line.substring(line.indexOf("\"level\"")));
  }

  @Test
  void aFailureComesWithItsTraceInTheSameLine() {
    Throwable failure = new IllegalStateException("boom");
    log.write(
        LogSink.Level.ERROR, "orders", call("id-2"), LogSink.FAILED, LogSink.NO_FIELDS, failure);
    String text = out.toString(StandardCharsets.UTF_8);
    assertEquals(1, text.lines().count());
    assertTrue(text.contains("\"error\":\"java.lang.IllegalStateException: boom\""), text);
    assertTrue(text.contains("\\tat dev.wherry.aws.runtime.LambdaLogTest"), text);
  }
}
