package dev.wherry.local.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.local.lambda.handler.Obedient;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A plain handler on the real runtime client. */
@EnabledOnOs(OS.LINUX)
class HostedFunctionIT {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  @TempDir private static Path scratch;
  private static LambdaClient client;
  private static Path code;

  private final ConcurrentLinkedQueue<String> printed = new ConcurrentLinkedQueue<>();
  private final List<HostedFunction> hosted = new ArrayList<>();

  @BeforeAll
  static void layOut() throws Exception {
    client = ClientJars.in(scratch);
    code = scratch.resolve("code");
    writeJar(Files.createDirectories(code.resolve("lib")).resolve("handler.jar"));
  }

  @AfterEach
  void stop() throws IOException {
    for (HostedFunction function : hosted) {
      function.close();
    }
  }

  @Test
  void theSecondCallFindsTheProcessOfTheFirst() throws Exception {
    HostedFunction function = host(settings());
    LambdaResult first = call(function, "hello");
    LambdaResult second = call(function, "again");
    assertEquals("\"hello\"", text(first));
    assertEquals("\"again\"", text(second));
    assertTrue(first.coldStart().orElseThrow().compareTo(first.duration()) > 0);
    assertTrue(second.coldStart().isEmpty());
  }

  @Test
  void theFunctionKnowsWhatLambdaTellsIt() throws Exception {
    HostedFunction function = host(settings());
    LambdaCall traced =
        new LambdaCall(Optional.empty(), Optional.of("Root=1-2-3"), Optional.empty(), false);
    assertEquals(
        "\"orders 512 arn:aws:lambda:us-east-1:000000000000:function:orders true Root=1-2-3\"",
        text(function.invoke(bytes("facts"), traced)));
    assertEquals("\"blue null\"", text(call(function, "variable")));
  }

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

  @Test
  void callsAtOnceHaveProcessesOfTheirOwn() throws Exception {
    HostedFunction function = host(with(settings(), TIMEOUT, Map.of(), 1, 3));
    assertEquals(3, processes(function, 3).size());
    assertTrue(call(function, "hello").coldStart().isEmpty());
  }

  @Test
  void moreCallsThanEnvironmentsWait() throws Exception {
    HostedFunction function = host(with(settings(), TIMEOUT, Map.of(), 1, 1));
    assertEquals(1, processes(function, 3).size());
  }

  @Test
  void callsBeyondTheReservedConcurrencyAreRefused() throws Exception {
    HostedFunction function = host(reserved(settings(), 1));
    List<Callable<String>> calls = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      calls.add(
          () ->
              function
                  .invoke(bytes("nap"), LambdaCall.waitedFor("id"))
                  .error()
                  .map(error -> error.type() + ": " + error.message())
                  .orElse("answered"));
    }
    List<String> answers = new ArrayList<>(atOnce(calls));
    answers.sort(null);
    String refused = "TooManyRequestsException: Rate Exceeded.";
    assertEquals(List.of(refused, refused, "answered"), answers);
  }

  @Test
  void whatNobodyWaitsForIsKeptUntilThereIsRoom() throws Exception {
    HostedFunction function = host(reserved(settings(), 1));
    List<Callable<String>> calls = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      calls.add(() -> text(function.invoke(bytes("hello"), LambdaCall.queued("id"))));
    }
    assertEquals(Set.of("\"hello\""), Set.copyOf(atOnce(calls)));
  }

  @Test
  void oneProcessHandlesSeveralCallsWhenItMay() throws Exception {
    HostedFunction function = host(with(settings(), TIMEOUT, Map.of(), 4, 1));
    assertEquals(1, processes(function, 4).size());
  }

  @Test
  void manyFunctionsStartAtOnce() throws Exception {
    List<Callable<String>> calls = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      HostedFunction function = host(settings());
      calls.add(() -> text(call(function, "hello")));
    }
    for (String answer : atOnce(calls)) {
      assertEquals("\"hello\"", answer);
    }
  }

  @Test
  void snapStartIsSimulated() throws Exception {
    LambdaSettings plain = settings();
    HostedFunction function =
        host(
            new LambdaSettings(
                plain.name(),
                plain.handler(),
                plain.code(),
                plain.environment(),
                plain.timeout(),
                plain.memoryMegabytes(),
                1,
                1,
                true,
                plain.javaHome()));
    assertEquals("\"snap-start\"", text(call(function, "initialization")));
  }

  @Test
  void aZipIsLaidOutAndTakenAway() throws Exception {
    Path zip = scratch.resolve("code.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("lib/handler.jar"));
      Files.copy(code.resolve("lib/handler.jar"), out);
    }
    HostedFunction function =
        host(LambdaSettings.of("orders", Obedient.class.getName(), zip, Map.of(), TIMEOUT, 512));
    assertEquals("\"hello\"", text(call(function, "hello")));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<String> processes(HostedFunction function, int calls) throws Exception {
    List<Callable<String>> all = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      all.add(() -> text(call(function, "nap")));
    }
    return new TreeSet<>(atOnce(all));
  }

  private static List<String> atOnce(List<Callable<String>> calls) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(calls.size());
    try {
      List<String> answers = new ArrayList<>();
      for (Future<String> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  private HostedFunction host(LambdaSettings settings) throws IOException {
    HostedFunction function =
        HostedFunction.of(client, settings, (name, line) -> printed.add(line));
    hosted.add(function);
    return function;
  }

  private static LambdaSettings settings() {
    return LambdaSettings.of(
        "orders", Obedient.class.getName(), code, Map.of("COLOUR", "blue"), TIMEOUT, 512);
  }

  private static LambdaSettings with(
      LambdaSettings base,
      Duration timeout,
      Map<String, String> environment,
      int callsPerEnvironment,
      int maxEnvironments) {
    return new LambdaSettings(
        base.name(),
        base.handler(),
        base.code(),
        environment,
        timeout,
        base.memoryMegabytes(),
        callsPerEnvironment,
        maxEnvironments,
        false,
        base.javaHome());
  }

  private static LambdaSettings reserved(LambdaSettings base, int concurrency) {
    return new LambdaSettings(
        base.name(),
        base.handler(),
        base.code(),
        base.environment(),
        base.timeout(),
        base.memoryMegabytes(),
        1,
        concurrency,
        true,
        false,
        base.javaHome());
  }

  private static LambdaResult call(HostedFunction function, String order) throws Exception {
    return function.invoke(bytes(order), LambdaCall.PLAIN);
  }

  private static byte[] bytes(String order) {
    return ("\"" + order + "\"").getBytes(StandardCharsets.UTF_8);
  }

  private static String text(LambdaResult result) {
    return new String(result.payload(), StandardCharsets.UTF_8);
  }

  private static LambdaError error(LambdaResult result) {
    assertFalse(result.error().isEmpty(), () -> "answered " + text(result));
    return result.error().get();
  }

  static void writeJar(Path jar) throws IOException {
    String name = Obedient.class.getName().replace('.', '/') + ".class";
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
        InputStream in = Obedient.class.getClassLoader().getResourceAsStream(name)) {
      out.putNextEntry(new ZipEntry(name));
      in.transferTo((OutputStream) out);
    }
  }
}
