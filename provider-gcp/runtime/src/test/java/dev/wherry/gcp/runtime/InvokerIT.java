package dev.wherry.gcp.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.testkit.runtime.probe.HttpProbe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a process of the real invoker shows. */
class InvokerIT {

  @TempDir private Path scratch;

  @ParameterizedTest
  @ValueSource(strings = {Invoker.FIRST, Invoker.NEWEST})
  void aFailureIsLoggedOnce(String version) throws Exception {
    try (InvokerProcess process = start(version)) {
      NativeAnswer answer = process.call(get("/failure"));
      assertEquals(500, answer.status());
      assertFalse(text(answer).contains("boom"), text(answer));
      List<String> log = process.stop();
      assertEquals(1, log.stream().filter(line -> line.contains("boom")).count(), log::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {Invoker.FIRST, Invoker.NEWEST})
  void oneInstanceServesCallsAtOnce(String version) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (InvokerProcess process = start(version)) {
      List<Callable<NativeAnswer>> calls = new ArrayList<>();
      for (int i = 0; i < 80; i++) {
        NativeCall call = get("/part/" + i);
        calls.add(() -> process.call(call));
      }
      for (Future<NativeAnswer> answer : threads.invokeAll(calls)) {
        assertEquals("seen", text(answer.get()));
      }
      List<String> log = process.stop();
      for (int i = 0; i < 80; i++) {
        String path = "\\\"path\\\":\\\"/part/" + i + "\\\"";
        assertEquals(1, log.stream().filter(line -> line.contains(path)).count(), path);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Version 2 of the invoker refuses such a path itself; version 1 hands it over. */
  @ParameterizedTest
  @ValueSource(strings = {Invoker.FIRST, Invoker.NEWEST})
  void anEncodedSlash(String version) throws Exception {
    try (InvokerProcess process = start(version)) {
      NativeAnswer answer = process.call(get("/files/a%2Fb"));
      assertEquals(version.equals(Invoker.FIRST) ? 200 : 400, answer.status());
      boolean seen = process.stop().stream().anyMatch(line -> line.contains("/files/a%2Fb"));
      assertEquals(version.equals(Invoker.FIRST), seen);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {Invoker.FIRST, Invoker.NEWEST})
  void linesCarryTheExecutionsId(String version) throws Exception {
    try (InvokerProcess process = start(version)) {
      NativeCall plain = get("/x");
      Map<String, List<String>> headers = new java.util.TreeMap<>(plain.headers());
      headers.put("Function-Execution-Id", List.of("abcdefghijkl"));
      process.call(new NativeCall("GET", "/x", headers, plain.body()));
      List<String> log = process.stop();
      String label = "\"logging.googleapis.com/labels\":{\"execution_id\":\"abcdefghijkl\"}";
      assertTrue(log.stream().anyMatch(line -> line.contains(label)), log::toString);
    }
  }

  /** The invoker has these libraries itself, in other versions. */
  @ParameterizedTest
  @ValueSource(strings = {Invoker.FIRST, Invoker.NEWEST})
  void aUsersLibrariesAreTheOnesItBrought(String version) throws Exception {
    Map<String, String> environment = CloudCases.environment(LibrariesProbe.class.getName());
    environment.put("WHERRY_ROUTES", "GET /");
    Invoker invoker = Invoker.in(scratch, version, LibrariesProbe.LIBRARIES);
    try (InvokerProcess process = new InvokerProcess(invoker, environment)) {
      NativeAnswer answer = process.call(get("/"));
      assertEquals(200, answer.status(), () -> text(answer));
      assertEquals(LibrariesProbe.expected(), text(answer));
    }
  }

  private InvokerProcess start(String version) throws Exception {
    Map<String, String> environment = CloudCases.environment(HttpProbe.class.getName());
    environment.put("WHERRY_ROUTES", "GET /{rest+}");
    return new InvokerProcess(Invoker.in(scratch, version), environment);
  }

  private static NativeCall get(String uri) {
    return new NativeCall("GET", uri, Map.of("Host", List.of(NativeCall.HOST)), new byte[0]);
  }

  private static String text(NativeAnswer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
