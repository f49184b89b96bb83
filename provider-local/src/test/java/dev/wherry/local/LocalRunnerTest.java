package dev.wherry.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.local.event.LocalEvent;
import dev.wherry.testkit.TestApplication;
import dev.wherry.testkit.TestFunction;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalRunnerTest {

  private static final String FIXTURE = "dev.wherry.local.fixture.Fixtures$";

  @TempDir Path project;
  private TestRunner runner;

  @BeforeEach
  void start() throws Exception {
    runner =
        new TestRunner(
            project,
            new TestApplication("shop")
                .with(function("hello", "Hello").on("GET /hello", "POST /hello"))
                .with(function("throws", "Throws").on("GET /throws"))
                .with(
                    function("sleeps", "Sleeps").on("GET /sleeps").timeout(Duration.ofMillis(200)))
                .with(function("exits", "Exits").on("GET /exits"))
                .with(function("broken", "Broken").on("GET /broken"))
                .with(function("absent", "Absent").on("GET /absent"))
                .with(function("waits", "Waits").on("GET /waits").maxInstances(1))
                .with(function("streams", "Streams").on("GET /streams"))
                .build());
  }

  private static TestFunction function(String name, String handler) {
    return new TestFunction(name, FIXTURE + handler);
  }

  @AfterEach
  void stop() {
    runner.close();
  }

  @Test
  void servesCallsWithOneInstance() throws Exception {
    HttpResponse<String> first = runner.get("/hello?name=you");
    HttpResponse<String> second = runner.get("/hello");
    assertEquals(200, first.statusCode());
    assertTrue(first.body().contains("\"cold\":true"), first.body());
    assertTrue(first.body().contains("\"hello\":\"you\""), first.body());
    assertTrue(second.body().contains("\"cold\":false"), second.body());
    assertTrue(second.body().contains("\"calls\":2"), second.body());
    LocalEvent.Answered line = runner.awaited(LocalEvent.Answered.class, 1).get(0);
    assertEquals("/hello?name=you", line.path());
    assertTrue(line.coldStart());
    assertEquals(line.invocationId(), first.headers().firstValue("x-request-id").orElse(""));
  }

  @Test
  void unknownPathListsRoutes() throws Exception {
    HttpResponse<String> answer = runner.get("/nothing");
    assertEquals(404, answer.statusCode());
    assertTrue(
        answer.body().contains("no route matches `GET /nothing`; there are: "), answer.body());
    assertTrue(answer.body().contains("GET /hello"), answer.body());
  }

  @Test
  void otherMethodIsRefusedWithAllow() throws Exception {
    HttpResponse<String> answer =
        runner.send(HttpRequest.newBuilder(runner.uri("/hello")).DELETE());
    assertEquals(405, answer.statusCode());
    assertEquals("GET, HEAD, OPTIONS, POST", answer.headers().firstValue("allow").orElse(""));
  }

  @Test
  void exceptionIsAPlain500() throws Exception {
    HttpResponse<String> answer = runner.get("/throws");
    assertEquals(500, answer.statusCode());
    assertTrue(!answer.body().contains("as the test wants it"), answer.body());
    assertEquals(1, runner.events(LocalEvent.Logged.class).size());
  }

  @Test
  void timeoutAnswers504() throws Exception {
    assertEquals(504, runner.get("/sleeps").statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "system",
        "runtime",
        "halt",
        "reference",
        "bound",
        "reflection",
        "swallowed",
        "thread"
      })
  void exitEndsTheInstanceOnly(String how) throws Exception {
    HttpResponse<String> answer = runner.get("/exits?how=" + how);
    assertEquals(502, answer.statusCode(), answer.body());
    assertEquals(200, runner.get("/hello").statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"broken", "absent"})
  void functionThatCannotStartAnswers500AndIsLoggedOnce(String name) throws Exception {
    assertEquals(500, runner.get("/" + name).statusCode());
    assertEquals(500, runner.get("/" + name).statusCode());
    assertEquals(
        1,
        runner.events(LocalEvent.Noticed.class).stream()
            .filter(notice -> notice.diagnostic().code().equals("W0606"))
            .count());
  }

  @Test
  void streamsABody() throws Exception {
    assertEquals("line 0\nline 1\nline 2\n", runner.get("/streams").body());
  }

  @Test
  void stopFinishesRunningCalls() throws Exception {
    CompletableFuture<HttpResponse<String>> running =
        runner
            .client()
            .sendAsync(
                HttpRequest.newBuilder(runner.uri("/waits?ms=1500")).build(),
                BodyHandlers.ofString());
    while (runner.runner().runningCalls() == 0) {
      Thread.onSpinWait();
    }
    runner.close();
    assertEquals(200, running.get().statusCode());
  }
}
