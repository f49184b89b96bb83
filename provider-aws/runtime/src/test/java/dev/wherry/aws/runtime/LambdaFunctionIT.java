package dev.wherry.aws.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.local.lambda.HostedFunction;
import dev.wherry.local.lambda.LambdaCall;
import dev.wherry.local.lambda.LambdaResult;
import dev.wherry.testkit.runtime.probe.HttpProbe;
import dev.wherry.testkit.runtime.probe.SnapshotProbe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of the real runtime client shows. */
@EnabledOnOs(OS.LINUX)
class LambdaFunctionIT {

  @TempDir private static Path scratch;
  private static RealRuntime runtime;

  private final ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();

  @BeforeAll
  static void layOut() throws Exception {
    runtime = RealRuntime.in(scratch);
  }

  @Test
  void aFailureIsLoggedOnce() throws Exception {
    try (HostedFunction function = http(1)) {
      LambdaResult result = call(function, Deployed.request("GET", "/failure", ""));
      assertEquals("java.lang.IllegalStateException", result.error().orElseThrow().type());
    }
    String where = "at dev.wherry.runtime.LoadedFunction.invoke";
    assertEquals(1, log.stream().filter(line -> line.contains(where)).count(), log::toString);
  }

  @Test
  void oneProcessServesCallsAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (HostedFunction function = http(4)) {
      List<Callable<LambdaResult>> calls = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String path = "/" + i;
        calls.add(() -> call(function, Deployed.request("GET", path, "")));
      }
      for (Future<LambdaResult> result : threads.invokeAll(calls)) {
        assertTrue(text(result.get()).contains("\"statusCode\":200"), text(result.get()));
      }
    } finally {
      threads.shutdownNow();
    }
    for (int i = 0; i < 40; i++) {
      String path = "\\\"path\\\":\\\"/" + i + "\\\"";
      assertEquals(1, log.stream().filter(line -> line.contains(path)).count());
    }
  }

  @Test
  void aHandlerIsToldOfItsSnapshot() throws Exception {
    var environment = Deployed.environment(SnapshotProbe.class);
    try (HostedFunction function = runtime.host(environment, 1, true, log)) {
      assertEquals("[\"made\",\"before\",\"after\"]", text(call(function, "{}")));
    }
  }

  private HostedFunction http(int callsPerEnvironment) throws Exception {
    var environment = Deployed.environment(HttpProbe.class, "WHERRY_ROUTES", "GET /{rest+}");
    return runtime.host(environment, callsPerEnvironment, false, log);
  }

  private static LambdaResult call(HostedFunction function, String event) throws Exception {
    return function.invoke(event.getBytes(StandardCharsets.UTF_8), LambdaCall.PLAIN);
  }

  private static String text(LambdaResult result) {
    return new String(result.payload(), StandardCharsets.UTF_8);
  }
}
