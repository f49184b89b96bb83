package dev.wherry.gcp.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.InputStreamReader;
import java.net.URL;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are written bit by bit. */
class InvokerStreamIT extends OnInvoker {

  /** Were the answer held until it is whole, both of its lines would come at once. */
  @ParameterizedTest
  @ValueSource(strings = {Invoker.FIRST, Invoker.NEWEST})
  void aStreamedAnswerGoesOutAsItIsWritten(String version) throws Exception {
    URL url = new URL("http://127.0.0.1:" + shared(version).port() + "/slow-stream");
    try (BufferedReader body = new BufferedReader(new InputStreamReader(url.openStream(), UTF_8))) {
      assertEquals("line 0", body.readLine());
      long first = System.nanoTime();
      assertEquals("the end", body.readLine());
      assertTrue(System.nanoTime() - first > 500_000_000, "all of it came at once");
    }
  }

  /** What went out until then must not look like all of it. */
  @ParameterizedTest
  @ValueSource(strings = {Invoker.FIRST, Invoker.NEWEST})
  void aStreamedAnswerThatFailsMidwayBreaksOff(String version) throws Exception {
    InvokerProcess process = shared(version);
    long earlier = lines(process, "the writer broke");
    assertThrows(EOFException.class, () -> process.call(get("/breaking-stream")));
    assertEquals(earlier + 1, lines(process, "the writer broke"));
    assertEquals(200, process.call(get("/x")).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {Invoker.FIRST, Invoker.NEWEST})
  void aStreamedAnswerThatFailsAtOnceIsAPlainFailure(String version) throws Exception {
    InvokerProcess process = shared(version);
    long earlier = lines(process, "the writer broke");
    NativeAnswer answer = process.call(get("/failing-stream"));
    assertEquals(500, answer.status());
    assertEquals(List.of("application/problem+json"), answer.headers().get("content-type"));
    assertFalse(answer.headers().containsKey("x-part"), answer.headers()::toString);
    assertTrue(text(answer).contains("\"code\":\"internal-error\""), text(answer));
    assertEquals(earlier + 1, lines(process, "the writer broke"));
  }
}
