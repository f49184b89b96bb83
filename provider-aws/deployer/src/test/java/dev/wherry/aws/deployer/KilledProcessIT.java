package dev.wherry.aws.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.engine.plan.Plan;
import dev.wherry.engine.plan.PlanText;
import dev.wherry.engine.release.Actors;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that deploys is killed by the operating system: the next one converges. */
class KilledProcessIT extends OnAws {

  private static final String MANIFEST =
      """
      app: killed
      java: 21
      functions:
        greet:
          handler: com.example.Greet
          on:
            - http: GET /hello/{name}
      targets:
        aws: { region: ap-northeast-2 }
      """;

  /** Calls early on, with the lock held, while the stack is busy, and towards the end. */
  @ParameterizedTest
  @ValueSource(ints = {3, 12, 24, 30})
  void theNextDeploymentConverges(int call) throws Exception {
    Files.writeString(folder.resolve("wherry.yml"), MANIFEST);
    Process process = start(call);
    try (BufferedReader said = process.inputReader()) {
      assertEquals("standing at call " + call, said.readLine());
    } finally {
      process.destroyForcibly();
    }
    assertEquals(137, process.waitFor());
    Commands commands = new Commands(folder, () -> Actors.current(System.getenv()));
    commands.deploy(MANIFEST, "two");
    Plan plan = commands.plan(MANIFEST, "two");
    assertEquals(List.of("nothing to change"), PlanText.lines(plan));
    assertEquals(plan.target().blueprint().resources().keySet(), new AwsCloud().live());
  }

  private Process start(int call) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            property("aws.endpointUrl"),
            property("aws.accessKeyId"),
            property("aws.secretAccessKey"),
            "-cp",
            System.getProperty("java.class.path"),
            DeployProcess.class.getName(),
            folder.toString(),
            "one",
            Integer.toString(call));
    return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static String property(String name) {
    return "-D" + name + "=" + System.getProperty(name);
  }
}
