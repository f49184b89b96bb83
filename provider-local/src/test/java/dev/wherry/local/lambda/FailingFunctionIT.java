package dev.wherry.local.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What goes wrong in a handler on the real runtime client is told as Lambda tells it. */
@EnabledOnOs(OS.LINUX)
class FailingFunctionIT extends OnRuntimeClient {

  @Test
  void anExceptionIsTheFunctionsError() throws Exception {
    HostedFunction function = host(settings());
    LambdaResult result = call(function, "fail");
    assertEquals("java.lang.IllegalStateException", error(result).type());
    assertEquals("boom", error(result).message());
    assertTrue(text(result).contains("stackTrace"), text(result));
    assertTrue(call(function, "hello").coldStart().isEmpty());
  }

  @Test
  void aProcessThatEndsIsReportedAndReplaced() throws Exception {
    HostedFunction function = host(settings());
    LambdaResult result = call(function, "exit");
    assertEquals("Runtime.ExitError", error(result).type());
    assertTrue(
        error(result).message().endsWith("Error: Runtime exited with error: exit status 3"),
        error(result).message());
    assertTrue(call(function, "hello").coldStart().isPresent());
    function.close();
    assertTrue(printed.contains("leaving"));
  }

  @Test
  void aTimeoutEndsTheProcess() throws Exception {
    HostedFunction function = host(with(settings(), Duration.ofSeconds(1), Map.of(), 1, 1));
    LambdaResult result = call(function, "sleep");
    assertEquals("Sandbox.Timedout", error(result).type());
    assertTrue(error(result).message().endsWith("Task timed out after 1.00 seconds"));
    assertTrue(call(function, "hello").coldStart().isPresent());
  }

  @Test
  @Timeout(30)
  void allOutputOfAnEndedProcessIsHandedOver() throws Exception {
    CountDownLatch gone = new CountDownLatch(1);
    HostedFunction function =
        HostedFunction.of(
            client,
            settings(),
            (name, line) -> {
              if (line.startsWith("line 0 ")) {
                await(gone);
              }
              printed.add(line);
            });
    hosted.add(function);
    long process = Long.parseLong(text(call(function, "talk")).replace("\"", ""));
    ProcessHandle.of(process).orElseThrow().onExit().thenRun(gone::countDown);
    function.close();
    assertEquals(500, printed.stream().filter(line -> line.startsWith("line ")).count());
  }

  @Test
  void anExhaustedHeapEndsTheProcess() throws Exception {
    HostedFunction function = host(settings());
    LambdaResult result = call(function, "exhaust");
    assertEquals("java.lang.OutOfMemoryError", error(result).type());
    assertTrue(call(function, "hello").coldStart().isPresent());
  }

  @Test
  void aFailedInitializationIsTheErrorOfTheCall() throws Exception {
    HostedFunction function = host(with(settings(), TIMEOUT, Map.of("FAIL_INIT", "yes"), 1, 1));
    for (int i = 0; i < 2; i++) {
      LambdaResult result = call(function, "hello");
      assertEquals("java.lang.UnsupportedOperationException", error(result).type());
      assertEquals("no database", error(result).message());
    }
  }

  @Test
  void aHandlerThatIsNotThereFailsEveryCall() throws Exception {
    LambdaSettings settings =
        LambdaSettings.of("orders", "com.example.Nowhere", code, Map.of(), TIMEOUT, 512);
    assertEquals(
        "Class not found: com.example.Nowhere", error(call(host(settings), "x")).message());
  }

  @Test
  void payloadsAreBoundedAsOnLambda() throws Exception {
    HostedFunction function = host(settings());
    assertEquals("Function.ResponseSizeTooLarge", error(call(function, "flood")).type());
    LambdaResult refused = call(function, "x".repeat(7_000_000));
    assertEquals("RequestTooLargeException", error(refused).type());
    assertEquals("\"hello\"", text(call(function, "hello")));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
