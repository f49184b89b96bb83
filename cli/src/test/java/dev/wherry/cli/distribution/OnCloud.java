package dev.wherry.cli.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.cli.command.SampleProject;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * The installed command and a project of a cloud on this machine, which refuses whatever the real
 * one would. What the command prints is kept: no secret may be in it.
 */
abstract class OnCloud {

  static final String SECRET_VALUE = "sk-live-2718281828";

  /** The sample whose function {@code greet} uses the secret; its targets are still to come. */
  static final String MANIFEST =
      SampleProject.MANIFEST.replace(
          "    on:\n      http: GET /greet/{name}\n",
          "    uses: { stripe-key: read }\n    on:\n      http: GET /greet/{name}\n");

  @TempDir private Path directory;

  private final List<Installed.Result> printed = new ArrayList<>();

  /** The target's lines in the manifest, under {@code targets}. */
  abstract String target();

  /** The variables that lead to the cloud of this test, and sign in to it. */
  abstract Map<String, String> way() throws IOException;

  /** What the cloud keeps for Wherry, by key. */
  abstract Map<String, String> stored();

  /** What was asked of the cloud and may not be. */
  abstract List<String> violations();

  /** The folder of the project. */
  Path project() throws IOException {
    return Files.createDirectories(directory.resolve("project"));
  }

  SampleProject sample() throws IOException {
    return SampleProject.in(project()).withApi().manifest(MANIFEST + "targets:\n" + target());
  }

  Map<String, String> environment() throws IOException {
    Map<String, String> environment = new HashMap<>(Installed.environment());
    environment.putAll(way());
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
    stored().forEach((name, text) -> assertFalse(text.contains(secret), name));
  }

  /** Gives the secret of the sample its value. */
  void setSecret(String target) throws IOException, InterruptedException {
    Installed.Result set =
        wherryReading(SECRET_VALUE + "\n", "secret", "set", "stripe-key", "--target", target);
    assertEquals(0, set.exitCode(), set::err);
  }

  /** Somebody who has a function write a line. */
  @FunctionalInterface
  interface Writer {
    void write(String text);
  }

  /** A stream of lines that is followed shows the new ones, and ends with Ctrl-C. */
  void assertFollows(String target, Writer greet) throws IOException, InterruptedException {
    greet.write("first");
    ProcessBuilder builder =
        new ProcessBuilder(
                Installed.launcher().toString(), "logs", "greet", "--follow", "--target", target)
            .directory(project().toFile())
            .redirectError(directory.resolve("err").toFile());
    builder.environment().putAll(environment());
    Process logs = builder.start();
    try (BufferedReader out = logs.inputReader(StandardCharsets.UTF_8)) {
      awaitLine(out, "first");
      greet.write("second");
      awaitLine(out, "second");
      new ProcessBuilder("kill", "-INT", Long.toString(logs.pid())).start().waitFor();
      assertTrue(logs.waitFor(60, TimeUnit.SECONDS));
      assertEquals(130, logs.exitValue(), Files.readString(directory.resolve("err")));
    } finally {
      logs.destroyForcibly();
    }
  }

  /** Older lines may come before it. */
  private static void awaitLine(BufferedReader out, String part) throws IOException {
    String line = out.readLine();
    while (line != null && !line.contains(part)) {
      line = out.readLine();
    }
    assertNotNull(line, () -> "the stream ended before `" + part + "`");
  }

  @AfterEach
  void nothingWasAskedThatMayNotBe() {
    assertEquals(List.of(), violations());
  }
}
