package dev.wherry.cli.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;

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
}
