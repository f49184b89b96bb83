package dev.wherry.local.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.local.process.LifelineAgent;
import dev.wherry.local.worker.FunctionApp.AppCall;
import dev.wherry.local.worker.http.HostAnswer;
import dev.wherry.local.worker.http.HostRequest;
import dev.wherry.local.worker.http.HostRoutes;
import dev.wherry.local.worker.plain.PlainFunctions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plain functions on Azure's own worker, started and called by our host. */
class FunctionAppIT {

  private static final String PLAIN = PlainFunctions.class.getName();

  private static final String TIMER =
      """
      {"type":"timerTrigger","direction":"in","name":"timer","schedule":"0 * * * * *"}
      """;

  @TempDir private Path scratch;
  private final RecordedOutput output = new RecordedOutput();
  private final Map<String, String> variables = new TreeMap<>(Map.of("COLOUR", "blue"));
  private WorkerServer server;
  private FunctionApp app;

  @BeforeEach
  void start() throws Exception {
    WorkerHome home = RealWorker.find();
    Path folder = HandMade.app(scratch.resolve("app"), PlainFunctions.class);
    HandMade.function(folder, "echo", PLAIN + ".echo", HandMade.http("echo/{who}"));
    HandMade.function(folder, "fail", PLAIN + ".fail", HandMade.http("fail"));
    HandMade.function(folder, "missing", PLAIN + ".nowhere", HandMade.http("missing"));
    HandMade.function(folder, "tick", PLAIN + ".tick", TIMER);
    server = WorkerServer.start();
    app =
        new FunctionApp(
            home, server, AppFolder.read(folder), LifelineAgent.option(scratch), output);
  }

  @AfterEach
  void stop() {
    if (app != null) {
      app.close();
      server.close();
    }
  }

  @Test
  void requestsArriveAsAzuresHostHandsThemOn() throws Exception {
    HostRequest request =
        new HostRequest(
            "POST",
            "/Echo/k%C3%A9w%7E",
            "a=1&empty=&a=2",
            Map.of(
                "host", List.of("localhost:7071"),
                "content-length", List.of("5"),
                "content-type", List.of("text/plain"),
                "x-many", List.of("one", "two")),
            "input".getBytes(UTF_8));
    HostAnswer answer = http(request);
    assertEquals(201, answer.status());
    assertEquals("echo", answer.headers().get("x-name"));
    assertEquals(
        """
        POST
        http://localhost:7071/Echo/k%C3%A9w~?a=1&empty=&a=2
        {a=1,2}
        one,two
        input
        blue""",
        new String(answer.body(), UTF_8));
    assertTrue(
        output.logged.stream().anyMatch(line -> line.message().equals("hello kéw~")),
        output.logged::toString);
    app.close();
    assertTrue(output.printed.contains("printed by kéw~"), output.printed::toString);
  }

  @Test
  void aMegabyteGoesThroughAndBack() throws Exception {
    String text = "0123456789abcdef".repeat(1 << 16);
    HostRequest request =
        new HostRequest(
            "POST",
            "/echo/much",
            "",
            Map.of("content-length", List.of(Integer.toString(text.length()))),
            text.getBytes(UTF_8));
    HostAnswer answer = http(request);
    assertTrue(new String(answer.body(), UTF_8).contains(text));
  }

  @Test
  void anExceptionAndAFailedLoadAreTheCallsOwn() throws Exception {
    FunctionApp.Result failed = call(get("/fail", ""));
    assertFalse(failed.status().success());
    assertEquals("IllegalStateException: boom", failed.status().message());
    assertTrue(failed.status().trace().contains("PlainFunctions.fail"), failed.status().trace());
    FunctionApp.Result missing = call(get("/missing", ""));
    assertFalse(missing.status().success());
    assertTrue(
        missing.status().message().startsWith("NoSuchMethodException: "),
        missing.status().message());
    assertEquals(201, http(get("/echo/again", "")).status());
  }

  @Test
  void theNextCallAfterADeathOrATimeoutStartsAnew() throws Exception {
    assertEquals(201, http(get("/echo/one", "")).status());
    WorkerFailedException died =
        assertThrows(WorkerFailedException.class, () -> call(get("/fail", "how=exit")));
    assertEquals("the worker ended with status 7", died.getMessage());
    assertTrue(call(get("/echo/two", "")).coldStart());
    assertThrows(TimeoutException.class, () -> call(get("/fail", "how=sleep")));
    assertTrue(call(get("/echo/three", "")).coldStart());
  }

  @Test
  void aChangedSettingStartsAWorkerThatKnowsIt() throws Exception {
    assertFalse(new String(http(get("/echo/one", "")).body(), UTF_8).contains("green"));
    variables.put("COLOUR", "green");
    assertTrue(new String(http(get("/echo/two", "")).body(), UTF_8).endsWith("green"));
  }

  @Test
  void aTimerFires() throws Exception {
    AzureFunction tick = app.folder().function("tick");
    AppCall call =
        TimerCall.of(
            "1",
            tick.binding(AzureFunction.TIMER_TRIGGER).orElseThrow(),
            Instant.parse("2030-05-01T06:30:00Z"),
            null,
            true);
    assertTrue(app.call(settings(), tick, call).status().success());
    assertTrue(
        output.logged.stream()
            .anyMatch(line -> line.message().contains("\"Next\":\"2030-05-01T06:30:00+00:00\"")),
        output.logged::toString);
  }

  private AppSettings settings() {
    return new AppSettings("shop", variables, 512, Path.of(System.getProperty("java.home")));
  }

  private static HostRequest get(String path, String query) {
    return new HostRequest("GET", path, query, Map.of(), new byte[0]);
  }

  private HostAnswer http(HostRequest request) throws Exception {
    FunctionApp.Result result = call(request);
    assertTrue(result.status().success(), result.status()::toString);
    return HostAnswer.of(result.result());
  }

  private FunctionApp.Result call(HostRequest request) throws Exception {
    HostRoutes.Match match =
        new HostRoutes(app.folder()).choose(request.method(), request.path()).orElseThrow();
    return app.call(settings(), match.function(), request.call("c" + System.nanoTime(), match, ""));
  }
}
