package dev.wherry.cli.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.cli.command.SampleProject;
import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir private Path directory;

  @Test
  void schedulesFireAndSecretsAreReadAgain() throws Exception {
    SampleProject.in(directory).withApi().manifest(MANIFEST);
    setKey("first-key");
    ProcessBuilder builder =
        new ProcessBuilder(
                Installed.launcher().toString(),
                "dev",
                "--on",
                "gcp",
                "--port",
                "0",
                "--json",
                "--no-watch")
            .directory(directory.toFile())
            .redirectError(directory.resolve("err").toFile());
    builder.environment().putAll(Installed.environment());
    Process dev = builder.start();
    try (BufferedReader out = dev.inputReader(StandardCharsets.UTF_8)) {
      String ready = out.readLine();
      assertTrue(ready != null, Files.readString(directory.resolve("err")));
      URI url = URI.create(new ObjectMapper().readTree(ready).get("url").asText());
      keysChange(url);
      awaitSchedule(out);
    } finally {
      dev.destroy();
      assertTrue(dev.waitFor(60, TimeUnit.SECONDS));
    }
  }

  private void setKey(String value) throws Exception {
    List<String> command = List.of(Installed.launcher().toString(), "secret", "set", "api-key");
    Installed.Result set = Installed.run(directory, command, Installed.environment(), value + "\n");
    assertEquals(0, set.exitCode(), set.err());
  }

  private void keysChange(URI url) throws Exception {
    HttpResponse<String> answer = get(url, "first-key");
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals("{\"text\":\"Hello, kim!\"}", answer.body());
    assertEquals(401, get(url, "second-key").statusCode());

    setKey("second-key");
    Instant end = Instant.now().plus(PATIENCE);
    while (get(url, "second-key").statusCode() != 200) {
      assertTrue(Instant.now().isBefore(end), "the new key is not read");
      Thread.sleep(500);
    }
    assertEquals(401, get(url, "first-key").statusCode());
  }

  private HttpResponse<String> get(URI url, String key) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve("/greet/kim")).header("x-api-key", key).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Within the minute; the function answers its schedule's zone. */
  private static void awaitSchedule(BufferedReader out) throws Exception {
    List<String> seen = new ArrayList<>();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      seen.add(line);
      JsonNode event = new ObjectMapper().readTree(line);
      if (event.toString().contains("schedule * * * * *")) {
        assertTrue(!event.toString().contains("\"failure\""), event::toString);
        return;
      }
    }
    throw new AssertionError("no schedule fired: " + seen);
  }
}
