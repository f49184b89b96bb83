package dev.wherry.azure.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The worker runs whatever comes at once, of all functions of an app. */
@Timeout(120)
class ConcurrencyTest {

  private static final int THREADS = 16;
  private static final int CALLS = 250;

  @TempDir private Path scratch;
  private Path folder;

  @BeforeEach
  void assemble() throws Exception {
    Path own = dev.wherry.testkit.runtime.ProbeArtifact.source(SoloProbe.class);
    folder = WorkerApp.assemble(scratch.resolve("site"), List.of(own));
  }

  @Test
  void twoFunctionsCalledAtOnceNeverSeeEachOthersInput() throws Exception {
    WorkerApp app = WorkerApp.load(folder, descriptor("1"));
    ExecutorService callers = Executors.newFixedThreadPool(THREADS);
    CyclicBarrier start = new CyclicBarrier(THREADS);
    Set<String> handlers = ConcurrentHashMap.newKeySet();
    List<Future<Void>> all = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      int thread = i;
      all.add(
          callers.submit(
              () -> {
                start.await();
                for (int call = 0; call < CALLS; call++) {
                  check(app, thread % 2 == 0 ? "left" : "right", thread + "-" + call, handlers);
                }
                return null;
              }));
    }
    for (Future<Void> each : all) {
      each.get();
    }
    callers.shutdown();
    assertTrue(handlers.size() > 2, "the calls came one after the other");
    assertTrue(handlers.size() <= THREADS, handlers.size() + " handlers for " + THREADS);
  }

  private static void check(WorkerApp app, String function, String id, Set<String> handlers)
      throws Exception {
    String input = function + " " + id;
    TestContext context = context(id, function, input);
    TestAnswer answer = app.http(context, request(function, input));
    assertEquals(input, new String(answer.bytes(), StandardCharsets.UTF_8));
    assertEquals(function, answer.getHeader("x-function"));
    assertEquals("0", answer.getHeader("x-others"), "a handler had two calls at once");
    handlers.add(answer.getHeader("x-handler"));
    assertEquals(2, context.lines().size());
    for (String line : context.lines()) {
      assertTrue(line.contains("\"input\":\"" + input + "\""), line);
      assertTrue(line.contains("\"invocationId\":\"" + id + "\""), line);
    }
  }

  @Test
  void aHandlerThatTakesMoreIsMadeOnce() throws Exception {
    WorkerApp app = WorkerApp.load(folder, descriptor("100"));
    ExecutorService callers = Executors.newFixedThreadPool(THREADS);
    CyclicBarrier start = new CyclicBarrier(THREADS);
    Set<String> handlers = ConcurrentHashMap.newKeySet();
    List<Future<TestAnswer>> all = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      String id = "call-" + i;
      all.add(
          callers.submit(
              () -> {
                start.await();
                return app.http(context(id, "left", id), request("left", id));
              }));
    }
    for (Future<TestAnswer> each : all) {
      handlers.add(each.get().getHeader("x-handler"));
    }
    callers.shutdown();
    assertEquals(1, handlers.size());
  }

  private static TestContext context(String id, String function, String input) {
    return new TestContext("wherry-routes", id, "", request(function, input));
  }

  private static TestRequest request(String function, String input) {
    byte[] body = input.getBytes(StandardCharsets.UTF_8);
    return new TestRequest(
        "POST",
        "https://shop.azurewebsites.net/" + function,
        Map.of("content-length", Integer.toString(body.length)),
        body);
  }

  private static Map<String, Object> descriptor(String callsAtOnce) {
    Map<String, String> left = AzureCases.function("left", SoloProbe.class.getName());
    left.put("WHERRY_ROUTES", "POST /left");
    left.put("WHERRY_CONCURRENCY", callsAtOnce);
    Map<String, String> right = AzureCases.function("right", SoloProbe.class.getName());
    right.put("WHERRY_ROUTES", "POST /right");
    right.put("WHERRY_CONCURRENCY", callsAtOnce);
    return Map.of("functions", Map.of("left", left, "right", right));
  }
}
