package dev.wherry.gcp.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a process of the real invoker writes to the log. */
class InvokerLogIT extends OnInvoker {

  /** Ends the process, whose last words may be about the failure too. */
  @ParameterizedTest
  @ValueSource(strings = {Invoker.FIRST, Invoker.NEWEST})
  void aFailureIsLoggedOnce(String version) throws Exception {
    InvokerProcess process = shared(version);
    NativeAnswer answer = process.call(get("/failure"));
    assertEquals(500, answer.status());
    assertFalse(text(answer).contains("boom"), text(answer));
    List<String> log = stopShared(version);
    assertEquals(1, log.stream().filter(line -> line.contains("boom")).count(), log::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {Invoker.FIRST, Invoker.NEWEST})
  void linesCarryTheExecutionsId(String version) throws Exception {
    InvokerProcess process = shared(version);
    NativeCall plain = get("/x");
    Map<String, List<String>> headers = new TreeMap<>(plain.headers());
    headers.put("Function-Execution-Id", List.of("abcdefghijkl"));
    process.call(new NativeCall("GET", "/x", headers, plain.body()));
    String label = "\"logging.googleapis.com/labels\":{\"execution_id\":\"abcdefghijkl\"}";
    assertTrue(lines(process, label) > 0, () -> "no line with " + label);
  }

  /** By the header that Cloud Run sends where the caller sent none of its own. */
  @ParameterizedTest
  @ValueSource(strings = {Invoker.FIRST, Invoker.NEWEST})
  void linesNameTheTrace(String version) throws Exception {
    InvokerProcess process = shared(version);
    NativeCall plain = get("/x");
    Map<String, List<String>> headers = new TreeMap<>(plain.headers());
    headers.put("X-Cloud-Trace-Context", List.of("4bf92f3577b34da6a3ce929d0e0e4736/255;o=1"));
    process.call(new NativeCall("GET", "/x", headers, plain.body()));
    String trace =
        "\"logging.googleapis.com/trace\":\"projects/my-project/traces/"
            + "4bf92f3577b34da6a3ce929d0e0e4736\",\"logging.googleapis.com/spanId\":"
            + "\"00000000000000ff\",\"logging.googleapis.com/trace_sampled\":true";
    assertTrue(lines(process, trace) > 0, () -> "no line with " + trace);
  }
}
