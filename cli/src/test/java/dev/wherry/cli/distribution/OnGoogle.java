package dev.wherry.cli.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.cli.command.SampleProject;
import dev.wherry.gcp.stub.StubCloud;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * The installed command and a project of Google Cloud on this machine, which refuses whatever
 * Google would. What the command prints is kept: no secret may be in it.
 */
abstract class OnGoogle {

  static final String SECRET_VALUE = "sk-live-2718281828";

  static final String MANIFEST =
      SampleProject.MANIFEST.replace(
              "    on:\n      http: GET /greet/{name}\n",
              "    uses: { stripe-key: read }\n    on:\n      http: GET /greet/{name}\n")
          + """
          targets:
            gcp: { project: wherry-test, region: asia-northeast3 }
          """;

  @TempDir private Path directory;

  private final List<Installed.Result> printed = new ArrayList<>();

  /** The cloud of this test. */
  abstract StubCloud stub();

  /** The folder of the project. */
  Path project() throws IOException {
    return Files.createDirectories(directory.resolve("project"));
  }

  /** A folder beside the project. */
  Path directory() {
    return directory;
  }

  SampleProject sample() throws IOException {
    return SampleProject.in(project()).withApi().manifest(MANIFEST);
  }

  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(Installed.environment());
    environment.putAll(stub().environment());
    return environment;
  }

  Installed.Result wherry(String... arguments) throws IOException, InterruptedException {
    return wherryReading("", arguments);
  }

  Installed.Result wherryReading(String input, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Installed.launcher().toString()));
    command.addAll(List.of(arguments));
    Installed.Result result = Installed.run(project(), command, environment(), input);
    printed.add(result);
    return result;
  }

  /** Runs what must succeed, and gives what it printed as data. */
  String done(String... arguments) throws IOException, InterruptedException {
    Installed.Result result = wherry(arguments);
    assertEquals(0, result.exitCode(), () -> List.of(arguments) + "\n" + result);
    return result.out();
  }

  /** Runs what must fail in one way, and gives what it told people. */
  String refused(int exitCode, String... arguments) throws IOException, InterruptedException {
    Installed.Result result = wherry(arguments);
    assertEquals(exitCode, result.exitCode(), () -> List.of(arguments) + "\n" + result);
    assertFalse(result.err().contains("\tat "), result::err);
    return result.err();
  }

  static void assertHas(String text, String part) {
    assertTrue(text.contains(part), () -> "no `" + part + "` in:\n" + text);
  }

  /** What no command printed and nothing stored may have. */
  void assertNowhere(String secret) {
    for (Installed.Result result : printed) {
      assertFalse(result.out().contains(secret), result::out);
      assertFalse(result.err().contains(secret), result::err);
    }
    stub().stored().forEach((name, text) -> assertFalse(text.contains(secret), name));
  }

  @AfterEach
  void nothingWasAskedThatMayNotBe() {
    assertEquals(List.of(), stub().world().violations());
    stub().close();
  }
}
