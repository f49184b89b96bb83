package dev.wherry.local.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.local.process.LifelineAgent;
import dev.wherry.local.worker.FunctionApp.AppCall;
import dev.wherry.local.worker.rpc.RpcData;
import dev.wherry.local.worker.rpc.WorkerMessage;
import dev.wherry.local.worker.script.ScriptedWorker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The host against a worker that does what it should not. */
class MisbehavingWorkerIT {

  private static final WorkerPatience PATIENCE =
      new WorkerPatience(Duration.ofSeconds(30), Duration.ofSeconds(2));

  @TempDir private Path scratch;
  private final RecordedOutput output = new RecordedOutput();
  private WorkerServer server;
  private FunctionApp app;

  @BeforeEach
  void start() throws Exception {
    server = WorkerServer.start();
    app = app(PATIENCE);
  }

  private FunctionApp app(WorkerPatience patience) throws Exception {
    Path folder = HandMade.app(scratch.resolve("app"));
    HandMade.function(folder, "greet", "Any.thing", HandMade.http("{*path}"));
    WorkerHome home = HandMade.worker(scratch.resolve("worker"), ScriptedWorker.class);
    return new FunctionApp(
        home, server, AppFolder.read(folder), LifelineAgent.option(scratch), output, patience);
  }

  @AfterEach
  void stop() {
    app.close();
    server.close();
  }

  @Test
  void aWorkerThatBehavesIsStartedOnce() throws Exception {
    FunctionApp.Result first = call("behaves");
    assertEquals(new RpcData.Text("fine"), first.result());
    assertTrue(first.coldStart());
    assertFalse(call("behaves").coldStart());
  }

  @ParameterizedTest
  @ValueSource(strings = {"start", "init", "load"})
  void aWorkerThatDiesOnTheWayDoesNotStart(String point) throws Exception {
    WorkerFailedException failure =
        assertThrows(WorkerFailedException.class, () -> call("dies-at-" + point));
    assertEquals("the worker does not start: the worker ended with status 3", failure.getMessage());
    assertEquals(new RpcData.Text("fine"), call("behaves").result());
  }

  @ParameterizedTest
  @CsvSource({
    "cannot-start,the worker cannot start: no licence",
    "never-loads,its functions were not loaded within 2 s"
  })
  void aWorkerThatCannotDoesNotStart(String script, String reason) {
    WorkerFailedException failure = assertThrows(WorkerFailedException.class, () -> call(script));
    assertEquals("the worker does not start: " + reason, failure.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"never-calls", "stranger"})
  void aWorkerThatIsNotMetIsNotWaitedForLong(String script) throws Exception {
    app.close();
    app = app(new WorkerPatience(Duration.ofSeconds(3), Duration.ofSeconds(2)));
    WorkerFailedException failure = assertThrows(WorkerFailedException.class, () -> call(script));
    assertTrue(failure.getMessage().startsWith("the worker does not start: "), failure::toString);
  }

  @Test
  void aDeathDuringACallIsToldAndTheNextCallStartsAnew() throws Exception {
    WorkerFailedException failure =
        assertThrows(WorkerFailedException.class, () -> call("dies-at-call"));
    assertEquals("the worker ended with status 3", failure.getMessage());
    assertTrue(call("behaves").coldStart());
  }

  @ParameterizedTest
  @CsvSource({
    "breaks-off,the worker ended the stream",
    "talks-nonsense,the stream failed: the message is malformed"
  })
  void aWorkerThatCannotBeHeardIsEnded(String script, String reason) throws Exception {
    WorkerFailedException failure = assertThrows(WorkerFailedException.class, () -> call(script));
    assertTrue(
        failure.getMessage().equals(reason)
            || failure.getMessage().equals("the worker ended with status 5"),
        failure::toString);
    assertTrue(call("behaves").coldStart());
  }

  @Test
  void aFunctionThatDoesNotLoadFailsItsCalls() throws Exception {
    FunctionApp.Result result = call("cannot-load");
    assertFalse(result.status().success());
    assertEquals("NoSuchMethodException: gone", result.status().message());
  }

  @Test
  void aCallThatTakesTooLongEndsTheWorker() throws Exception {
    assertThrows(TimeoutException.class, () -> call("never-answers"));
    assertTrue(call("behaves").coldStart());
  }

  @ParameterizedTest
  @CsvSource({"answers-twice,first", "answers-another,yours", "sends-what-nobody-knows,fine"})
  void whatNobodyWaitsForIsPassedOver(String script, String answer) throws Exception {
    assertEquals(new RpcData.Text(answer), call(script).result());
    assertFalse(call(script).coldStart());
  }

  @Test
  void longAnswersArrive() throws Exception {
    RpcData.Text answer = (RpcData.Text) call("answers-much").result();
    assertEquals(3 << 20, answer.value().length());
  }

  @Test
  void linesOfTheLogComeBeforeTheAnswer() throws Exception {
    call("logs");
    assertEquals(1, output.logged.size());
    assertEquals(WorkerMessage.Level.WARNING, output.logged.get(0).level());
    assertEquals("careful", output.logged.get(0).message());
    app.close();
    assertTrue(output.printed.contains("script logs"), output.printed::toString);
  }

  @Test
  void aClosedAppTakesNoCall() {
    app.close();
    assertThrows(IOException.class, () -> call("behaves"));
  }

  private FunctionApp.Result call(String script)
      throws IOException, WorkerFailedException, TimeoutException, InterruptedException {
    AppSettings settings =
        new AppSettings(
            "shop", Map.of("SCRIPT", script), 512, Path.of(System.getProperty("java.home")));
    AppCall call = new AppCall(script + System.nanoTime(), Map.of(), Map.of(), "");
    return app.call(settings, app.folder().function("greet"), call);
  }
}
