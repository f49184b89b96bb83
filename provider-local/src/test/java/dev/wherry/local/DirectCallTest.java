package dev.wherry.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.local.direct.DirectCall;
import dev.wherry.local.direct.DirectRequest;
import dev.wherry.local.direct.DirectResult;
import dev.wherry.local.event.LocalEvent;
import dev.wherry.local.event.LocalEvents;
import dev.wherry.model.Application;
import dev.wherry.model.FunctionName;
import dev.wherry.testkit.TestApplication;
import dev.wherry.testkit.TestFunction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class DirectCallTest {

  @TempDir Path project;

  private static final Application APPLICATION =
      new TestApplication("shop")
          .with(new TestFunction("typed", "dev.wherry.local.fixture.Fixtures$Doubles").on("GET /t"))
          .with(new TestFunction("throws", "dev.wherry.local.fixture.Fixtures$Throws"))
          .build();

  private static DirectRequest request(String function, String json) {
    return new DirectRequest(
        new FunctionName(function), OptionalInt.empty(), json.getBytes(StandardCharsets.UTF_8));
  }

  private DirectCall inProcess(LocalEvents events) throws LocalStartException {
    return LocalRunner.direct(
        LocalOptions.of(project, TestRunner.STAGE),
        APPLICATION,
        TestRunner.fixtures(project),
        events);
  }

  @Test
  void callsInThisProcess() throws Exception {
    List<LocalEvent> events = new CopyOnWriteArrayList<>();
    try (DirectCall call = inProcess(events::add)) {
      DirectResult result = call.call(request("typed", "{\"number\":21}"));
      assertEquals(Optional.of("{\"number\":42}"), result.json());
      assertEquals(Optional.empty(), result.failure());
      assertTrue(result.coldStart());
    }
    assertTrue(events.stream().anyMatch(LocalEvent.Called.class::isInstance));
  }

  @Test
  void aFailureIsSaid() throws Exception {
    try (DirectCall call = inProcess(event -> {})) {
      DirectResult result = call.call(request("throws", "{}"));
      assertTrue(result.failure().orElse("").contains("as the test wants it"), result.toString());
      assertTrue(call.call(request("absent", "{}")).failure().orElse("").contains("typed, throws"));
    }
  }

  @Test
  void anInputThatDoesNotFitIsSaidInTheWordsOfTheAnswer() throws Exception {
    try (DirectCall call = inProcess(event -> {})) {
      assertEquals(
          Optional.of("400 invalid-input: $.number: must be a number but is a boolean"),
          call.call(request("typed", "{\"number\":true}")).failure());
    }
  }

  @Test
  void callsThroughARunningDev() throws Exception {
    Path state = project.resolve(".wherry/dev-dev.json");
    try (TestRunner runner = new TestRunner(project, APPLICATION)) {
      while (!Files.exists(state)) {
        Thread.onSpinWait();
      }
      assertEquals(
          "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(state)));
      try (DirectCall call = DirectCall.running(project, TestRunner.STAGE).orElseThrow()) {
        DirectResult result = call.call(request("typed", "{\"number\":2}"));
        assertEquals(Optional.of("{\"number\":4}"), result.json());
      }
      assertEquals(1, runner.awaited(LocalEvent.Called.class, 1).size());
    }
    assertFalse(Files.exists(state));
  }

  @Test
  void theFileOfADeadDevIsNoRunningOne() throws Exception {
    Path state = project.resolve(".wherry/dev-dev.json");
    Files.createDirectories(state.getParent());
    Files.writeString(
        state,
        "{\"address\":\"http://127.0.0.1:1\",\"token\":\"x\",\"process\":\""
            + ProcessHandle.current().pid()
            + "\",\"started\":\"1\"}");
    assertEquals(Optional.empty(), DirectCall.running(project, TestRunner.STAGE));
    Files.writeString(state, "{");
    assertEquals(Optional.empty(), DirectCall.running(project, TestRunner.STAGE));
  }
}
