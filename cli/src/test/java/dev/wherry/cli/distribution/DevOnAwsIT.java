package dev.wherry.cli.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code dev --on aws}: the artifact on Lambda's own runtime client, behind the local front. */
@EnabledOnOs(OS.LINUX)
class DevOnAwsIT {

  private static final String FAILS =
      """
      package com.example;

      import dev.wherry.function.Context;
      import dev.wherry.function.Handler;
      import dev.wherry.function.Request;
      import dev.wherry.function.Response;
      import java.util.ArrayList;
      import java.util.List;

      public class Fails implements Handler<Request, Response> {
        @Override
        public Response handle(Request request, Context context) throws Exception {
          switch (request.pathParameters().get("how")) {
            case "throw" -> throw new IllegalStateException("boom");
            case "exit" -> Runtime.getRuntime().halt(3);
            case "sleep" -> Thread.sleep(60_000);
            case "exhaust" -> {
              List<byte[]> all = new ArrayList<>();
              while (true) {
                all.add(new byte[8 << 20]);
              }
            }
            default -> context.log().info("fine", "target", context.target());
          }
          return Response.ok().text(String.valueOf(System.getenv("AWS_LAMBDA_RUNTIME_API") != null));
        }
      }
      """;

  private static final String TICK =
      """
      package com.example;

      import dev.wherry.function.Context;
      import dev.wherry.function.Handler;
      import dev.wherry.function.ScheduledTime;

      public class Tick implements Handler<ScheduledTime, String> {
        @Override
        public String handle(ScheduledTime time, Context context) {
          context.log().info("ticked", "second", time.time().getEpochSecond() % 60);
          return "tick";
        }
      }
      """;

  private static final String FUNCTION =
      """
        fails:
          handler: com.example.Fails
          timeout: 2s
          memory: 128MB
          on:
            - http: "GET /fails/{how}"
        tick:
          handler: com.example.Tick
          on:
            - schedule: "* * * * *"
      """;

  @TempDir private Path directory;

  @Test
  void answersFailsAndFiresAsOnLambda() throws Exception {
    Path project = directory.resolve("shop");
    Installed.Result made =
        Installed.wherry(
            directory, "init", "shop", "--template", "http-api", "--package", "com.example");
    assertEquals(0, made.exitCode(), made.err());
    Files.writeString(project.resolve("src/main/java/com/example/Fails.java"), FAILS);
    Files.writeString(project.resolve("src/main/java/com/example/Tick.java"), TICK);
    Path manifest = project.resolve("wherry.yml");
    String text = Files.readString(manifest);
    Files.writeString(manifest, text.replaceFirst("(?m)^functions:\n", "functions:\n" + FUNCTION));
    List<String> command =
        List.of(
            Installed.launcher().toString(),
            "dev",
            "--on",
            "aws",
            "--port",
            "0",
            "--json",
            "--no-watch");
    ProcessBuilder builder = new ProcessBuilder(command).directory(project.toFile());
    builder.environment().putAll(Installed.environment());
    builder.redirectError(directory.resolve("err").toFile());
    Process dev = builder.start();
    try (BufferedReader out = dev.inputReader(StandardCharsets.UTF_8)) {
      String ready = out.readLine();
      assertTrue(ready != null, Files.readString(directory.resolve("err")));
      URI url = URI.create(new ObjectMapper().readTree(ready).get("url").asText());
      check(url);
      awaitSchedule(out);
    } finally {
      dev.destroy();
      assertTrue(dev.waitFor(60, TimeUnit.SECONDS));
    }
  }

  private static void check(URI url) throws Exception {
    assertTrue(get(url, "/fares/kew/greenwich?passengers=2").body().contains("miles"));
    assertEquals("true", get(url, "/fails/not").body());
    for (String how : List.of("throw", "exit", "sleep", "exhaust")) {
      HttpResponse<String> failed = get(url, "/fails/" + how);
      assertEquals(500, failed.statusCode(), how);
      assertEquals("{\"message\":\"Internal Server Error\"}", failed.body(), how);
      assertEquals("true", get(url, "/fails/not").body(), "after " + how);
    }
  }

  /** Within the minute. */
  private static void awaitSchedule(BufferedReader out) throws Exception {
    ObjectMapper json = new ObjectMapper();
    List<String> seen = new ArrayList<>();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      seen.add(line);
      JsonNode event = json.readTree(line);
      if (event.toString().contains("schedule * * * * *")) {
        assertTrue(
            seen.stream().anyMatch(each -> each.contains("Sandbox.Timedout")), seen::toString);
        assertTrue(
            seen.stream().anyMatch(each -> each.contains("Runtime.ExitError")), seen::toString);
        assertTrue(
            seen.stream().anyMatch(each -> each.contains("OutOfMemoryError")), seen::toString);
        assertTrue(seen.stream().anyMatch(each -> each.contains("ticked")), seen::toString);
        assertTrue(!event.toString().contains("\"failure\""), event::toString);
        return;
      }
    }
    throw new AssertionError("no schedule fired: " + seen);
  }

  private static HttpResponse<String> get(URI url, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(url.resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
