package dev.wherry.cli.doctor;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The build tool of the project, or Maven where there is none yet. */
public final class BuildToolCheck implements Check {

  private static final String SUBJECT = "build tool";
  private static final int PATIENCE_SECONDS = 30;

  private final Path folder;
  private final Map<String, String> environment;

  /** A check for the project in a folder. */
  public BuildToolCheck(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Finding run() {
    boolean gradle =
        Files.exists(folder.resolve("build.gradle"))
            || Files.exists(folder.resolve("build.gradle.kts"));
    String name = gradle ? "gradle" : "mvn";
    Path wrapper = folder.resolve(name + "w");
    Optional<Path> tool = Files.isExecutable(wrapper) ? Optional.of(wrapper) : onPath(name);
    return tool.map(this::found)
        .orElseGet(
            () ->
                Finding.bad(
                    SUBJECT,
                    "`" + name + "` is not on the path",
                    gradle
                        ? "install Gradle, or add its wrapper to the project"
                        : "install Maven 3.8 or later, or add its wrapper to the project"));
  }

  private Finding found(Path tool) {
    return version(tool)
        .map(version -> Finding.good(SUBJECT, version + " (" + tool + ")"))
        .orElseGet(
            () ->
                Finding.bad(
                    SUBJECT, "`" + tool + " --version` fails", "run it and see what it says"));
  }

  private Optional<String> version(Path tool) {
    try {
      Process process =
          new ProcessBuilder(tool.toString(), "--version")
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return ended && process.exitValue() == 0 ? firstLine(output) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Without colours, rules and empty lines. */
  private static Optional<String> firstLine(String output) {
    return output
        .replaceAll("\u001b\\[[0-9;]*m", "")
        .lines()
        .filter(line -> line.matches(".*\\d+\\.\\d+.*"))
        .findFirst();
  }

  private Optional<Path> onPath(String name) {
    String path = environment.getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator, -1))
        .filter(entry -> !entry.isEmpty())
        .flatMap(entry -> Stream.of(Path.of(entry, name), Path.of(entry, name + ".cmd")))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
