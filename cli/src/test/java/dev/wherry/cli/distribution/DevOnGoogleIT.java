package dev.wherry.cli.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.cli.command.SampleProject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dev --on gcp}: schedules fire there, and a secret that changes is read again. */
class DevOnGoogleIT {

  private static final String MANIFEST =
      SampleProject.MANIFEST
          .replace(
              "      http: GET /greet/{name}\n",
              "      - http: GET /greet/{name}\n        auth: key\n")
          .replace("\"30 1 * * *\"", "\"* * * * *\"")
          .replace("stripe-key", "api-key");

  /** An adapter reads keys again at most every ten seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path directory;

  @Test
  void schedulesFireAndSecretsAreReadAgain() throws Exception {
    SampleProject.in(directory).withApi().manifest(MANIFEST);
    setKey("first-key");
    try (Dev dev = Dev.on("gcp", directory)) {
      keysChange(dev);
      dev.untilSchedule();
    }
  }

  private void setKey(String value) throws Exception {
    List<String> command = List.of(Installed.launcher().toString(), "secret", "set", "api-key");
    Installed.Result set = Installed.run(directory, command, Installed.environment(), value + "\n");
    assertEquals(0, set.exitCode(), set.err());
  }

  private void keysChange(Dev dev) throws Exception {
    HttpResponse<String> answer = get(dev, "first-key");
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals("{\"text\":\"Hello, kim!\"}", answer.body());
    assertEquals(401, get(dev, "second-key").statusCode());

    setKey("second-key");
    Instant end = Instant.now().plus(PATIENCE);
    while (get(dev, "second-key").statusCode() != 200) {
      assertTrue(Instant.now().isBefore(end), "the new key is not read");
      Thread.sleep(500);
    }
    assertEquals(401, get(dev, "first-key").statusCode());
  }

  private static HttpResponse<String> get(Dev dev, String key) throws Exception {
    return dev.get("/greet/kim", "x-api-key", key);
  }
}
