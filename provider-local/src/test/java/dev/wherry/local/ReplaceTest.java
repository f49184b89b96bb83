package dev.wherry.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.model.Application;
import dev.wherry.model.ProjectCode;
import dev.wherry.testkit.TestApplication;
import dev.wherry.testkit.TestFunction;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ReplaceTest {

  private static final int REQUESTS = 2000;

  @TempDir Path project;

  private static Application application(String handler) {
    return new TestApplication("shop")
        .with(
            new TestFunction("hello", "dev.wherry.local.fixture.Fixtures$" + handler)
                .on("GET /hello"))
        .build();
  }

  @Test
  void noCallIsLostWhileVersionsChange() throws Exception {
    try (TestRunner runner = new TestRunner(project, application("Hello"))) {
      Semaphore connections = new Semaphore(16);
      List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
      for (int i = 0; i < REQUESTS; i++) {
        connections.acquire();
        answers.add(
            runner
                .client()
                .sendAsync(
                    HttpRequest.newBuilder(runner.uri("/hello")).build(), BodyHandlers.ofString())
                .whenComplete((answer, failure) -> connections.release()));
        if (i % 100 == 50) {
          runner.runner().replace(application("Hello"), TestRunner.fixtures(project));
        }
      }
      for (CompletableFuture<HttpResponse<String>> answer : answers) {
        assertEquals(200, answer.get().statusCode(), answer.get().body());
      }
      long coldStarts =
          answers.stream().filter(answer -> answer.join().body().contains("\"cold\":true")).count();
      assertTrue(coldStarts >= REQUESTS / 100, "each version starts anew: " + coldStarts);
    }
  }

  @Test
  void aRunningCallEndsOnItsOldVersion() throws Exception {
    try (TestRunner runner = new TestRunner(project, application("Waits"))) {
      CompletableFuture<HttpResponse<String>> running =
          runner
              .client()
              .sendAsync(
                  HttpRequest.newBuilder(runner.uri("/hello?ms=500")).build(),
                  BodyHandlers.ofString());
      while (runner.runner().runningCalls() == 0) {
        Thread.onSpinWait();
      }
      runner.runner().replace(application("Hello"), TestRunner.fixtures(project));
      assertTrue(runner.get("/hello").body().contains("hello"));
      assertEquals("\"done\"", running.get().body());
    }
  }

  @Test
  void aVersionThatCannotRunLeavesTheOldOne() throws Exception {
    try (TestRunner runner = new TestRunner(project, application("Hello"))) {
      ProjectCode absent =
          new ProjectCode(
              project,
              project.resolve("nothing.jar"),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of());
      LocalStartException refused =
          assertThrows(
              LocalStartException.class,
              () -> runner.runner().replace(application("Hello"), absent));
      assertEquals("W0603", refused.diagnostics().get(0).code());
      assertEquals(200, runner.get("/hello").statusCode());
    }
  }
}
