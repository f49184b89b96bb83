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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A project of the template {@code http-api} with a function that fails in the way it is asked to,
 * and a schedule.
 *
 * @param folder where it lies
 */
record FailingProject(Path folder) {

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
          return Response.ok().text(String.valueOf(System.getenv("VARIABLE") != null));
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

  /**
   * Makes it.
   *
   * @param variable of the environment, by which its function tells that a vendor's runtime runs it
   */
  static FailingProject in(Path directory, String variable) throws Exception {
    Path project = directory.resolve("shop");
    Installed.Result made =
        Installed.wherry(
            directory, "init", "shop", "--template", "http-api", "--package", "com.example");
    assertEquals(0, made.exitCode(), made.err());
    Files.writeString(
        project.resolve("src/main/java/com/example/Fails.java"),
        FAILS.replace("VARIABLE", variable));
    Files.writeString(project.resolve("src/main/java/com/example/Tick.java"), TICK);
    Path manifest = project.resolve("wherry.yml");
    String text = Files.readString(manifest);
    Files.writeString(manifest, text.replaceFirst("(?m)^functions:\n", "functions:\n" + FUNCTION));
    return new FailingProject(project);
  }

  /** Starts {@code dev} on a vendor's runtime; its standard error goes to a file beside. */
  Process dev(String on) throws Exception {
    List<String> command =
        List.of(
            Installed.launcher().toString(),
            "dev",
            "--on",
            on,
            "--port",
            "0",
            "--json",
            "--no-watch");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(Installed.environment());
    builder.redirectError(error().toFile());
    return builder.start();
  }

  private Path error() {
    return folder.resolveSibling("err");
  }

  /** Waits until it serves. */
  URI address(BufferedReader out) throws Exception {
    String ready = out.readLine();
    assertTrue(ready != null, Files.readString(error()));
    return URI.create(new ObjectMapper().readTree(ready).get("url").asText());
  }

  /** All lines until the schedule has fired, which is within the minute. */
  static List<String> untilSchedule(BufferedReader out) throws Exception {
    List<String> seen = new ArrayList<>();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      seen.add(line);
      JsonNode event = new ObjectMapper().readTree(line);
      if (event.toString().contains("schedule * * * * *")) {
        assertTrue(!event.toString().contains("\"failure\""), event::toString);
        return seen;
      }
    }
    throw new AssertionError("no schedule fired: " + seen);
  }

  static HttpResponse<String> get(URI url, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(url.resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
