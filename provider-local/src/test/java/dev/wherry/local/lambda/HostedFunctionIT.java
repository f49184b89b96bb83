package dev.wherry.local.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.local.lambda.handler.Obedient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A plain handler on the real runtime client. */
@EnabledOnOs(OS.LINUX)
class HostedFunctionIT extends OnRuntimeClient {

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
}
