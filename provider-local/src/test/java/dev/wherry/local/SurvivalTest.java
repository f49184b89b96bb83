package dev.wherry.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.local.event.LocalEvent;
import dev.wherry.testkit.TestApplication;
import dev.wherry.testkit.TestFunction;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Functions that do all they can to take the runner down, beside functions that work. */
class SurvivalTest {

  private static final String LOOPS_END = "wherry.test.loops-end";
  private static final int CONNECTIONS = 64;
  private static final int REQUESTS = 10_000;

  /** Of 100 requests this many go to the function; the rest to those that work. */
  private static final Map<String, Integer> HOSTILE =
      new TreeMap<>(Map.of("throws", 4, "sleeps", 2, "loops", 2, "exits", 2));

  @TempDir Path project;
  private final Map<String, Set<Integer>> statuses = new ConcurrentHashMap<>();
  private TestRunner runner;

  @BeforeEach
  void start() throws Exception {
    TestApplication app =
        new TestApplication("shop")
            .with(function("throws", "Throws"))
            .with(function("exits", "Exits"));
    app.with(function("sleeps", "Sleeps").timeout(Duration.ofMillis(300)));
    app.with(function("loops", "Loops").timeout(Duration.ofMillis(300)));
    for (int i = 0; i < 4; i++) {
      app.with(function("works-" + i, "Hello"));
    }
    runner = new TestRunner(project, app.build());
  }

  private static TestFunction function(String name, String handler) {
    return new TestFunction(name, "dev.wherry.local.fixture.Fixtures$" + handler)
        .on("GET /" + name);
  }

  @AfterEach
  void stop() {
    System.setProperty(LOOPS_END, "true");
    runner.close();
    System.clearProperty(LOOPS_END);
  }

  /** The limit ends a hang; it measures nothing. */
  @Test
  @Timeout(300)
  void theOthersAnswerEveryRequest() throws Exception {
    Semaphore connections = new Semaphore(CONNECTIONS);
    for (int i = 0; i < REQUESTS; i++) {
      connections.acquire();
      String name = name(i);
      runner
          .client()
          .sendAsync(
              HttpRequest.newBuilder(runner.uri("/" + name)).build(), BodyHandlers.discarding())
          .whenComplete(
              (response, failure) -> {
                statuses
                    .computeIfAbsent(name, key -> new ConcurrentSkipListSet<>())
                    .add(failure == null ? response.statusCode() : 0);
                connections.release();
              });
    }
    connections.acquire(CONNECTIONS);
    for (int i = 0; i < 4; i++) {
      assertEquals(Set.of(200), statuses.get("works-" + i), "works-" + i);
    }
    assertEquals(Set.of(500), statuses.get("throws"));
    assertTrue(new TreeSet<>(Set.of(429, 502)).containsAll(statuses.get("exits")), "exits");
    assertTrue(Set.of(429, 504).containsAll(statuses.get("sleeps")), "sleeps");
    assertTrue(Set.of(429, 504).containsAll(statuses.get("loops")), "loops");
    assertTrue(statuses.get("loops").contains(429), "abandoned instances count");
    assertEquals(REQUESTS, runner.awaited(LocalEvent.Answered.class, REQUESTS).size());
  }

  private static String name(int request) {
    int slot = request % 100;
    for (Map.Entry<String, Integer> hostile : HOSTILE.entrySet()) {
      slot -= hostile.getValue();
      if (slot < 0) {
        return hostile.getKey();
      }
    }
    return "works-" + request % 4;
  }
}
