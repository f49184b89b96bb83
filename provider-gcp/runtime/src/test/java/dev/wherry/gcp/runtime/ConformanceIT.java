package dev.wherry.gcp.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.testkit.runtime.probe.HttpProbe;
import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Google's conformance cases for HTTP functions, on the invokers. */
class ConformanceIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_REFUSED = 5;

  @TempDir private Path scratch;

  @ParameterizedTest
  @ValueSource(strings = {Invoker.FIRST, Invoker.NEWEST})
  void conforms(String version) throws Exception {
    JsonNode cases =
        JSON.readTree(Files.readString(Path.of("src/test/resources/conformance/http.json")))
            .get("cases");
    Map<String, String> environment = CloudCases.environment(HttpProbe.class.getName());
    environment.put("WHERRY_ROUTES", "POST /\nPOST /{p}");
    try (InvokerProcess process = new InvokerProcess(Invoker.in(scratch, version), environment)) {
      for (JsonNode each : cases) {
        check(process, each);
      }
    }
  }

  private static void check(InvokerProcess process, JsonNode wanted) throws Exception {
    NativeCall call = call(wanted.get("path").asText(), wanted.get("body").asText());
    int times = wanted.get("times").asInt();
    int earlier = process.lines().size();
    Duration one = timed(process, call, 1);
    Duration all = timed(process, call, times);
    List<String> lines = process.lines();
    int seen = 0;
    for (String line : lines.subList(earlier, lines.size())) {
      if (line.startsWith("{")) {
        JsonNode input = JSON.readTree(JSON.readTree(line).path("input").asText("{}"));
        assertEquals(wanted.get("body").asText(), input.path("body").asText());
        seen++;
      }
    }
    assertEquals(times + 1, seen, wanted.get("name").asText());
    int within = wanted.get("within").asInt();
    if (within > 0) {
      assertTrue(one.toMillis() >= 1000, "one took " + one);
      assertTrue(all.compareTo(one.multipliedBy(within)) <= 0, times + " took " + all);
    }
  }

  private static Duration timed(InvokerProcess process, NativeCall call, int times)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(times);
    try {
      List<Callable<NativeAnswer>> calls = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        calls.add(() -> accepted(process, call, MOST_REFUSED));
      }
      long begin = System.nanoTime();
      for (Future<NativeAnswer> answer : threads.invokeAll(calls)) {
        assertEquals(200, answer.get().status());
      }
      return Duration.ofNanos(System.nanoTime() - begin);
    } finally {
      threads.shutdownNow();
    }
  }

  /**
   * A machine whose queue of new connections is full resets them before the invoker sees them. Such
   * a call is made again; what the function itself wrote tells that each was answered once.
   */
  private static NativeAnswer accepted(InvokerProcess process, NativeCall call, int more)
      throws IOException {
    try {
      return process.call(call);
    } catch (SocketException notTaken) {
      if (more == 0) {
        throw notTaken;
      }
      return accepted(process, call, more - 1);
    }
  }

  private static NativeCall call(String path, String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    Map<String, List<String>> headers = new TreeMap<>();
    headers.put("Host", List.of(NativeCall.HOST));
    headers.put("Content-Type", List.of("application/json"));
    headers.put("Content-Length", List.of(Integer.toString(body.length)));
    return new NativeCall("POST", path, headers, body);
  }
}
