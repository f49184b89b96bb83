package dev.wherry.engine.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gradle: one call compiles, and an init script writes down the facts. */
final class GradleTool implements BuildTool {

  private final Path folder;
  private final ToolOptions options;

  GradleTool(Path folder, ToolOptions options) {
    this.folder = folder;
    this.options = options;
  }

  static boolean isFor(Path folder) {
    return hasEither(folder, "build.gradle") || hasEither(folder, "settings.gradle");
  }

  @Override
  public Path output() {
    return folder.resolve("build");
  }

  @Override
  public Path usualClasses() {
    return output().resolve("classes").resolve("java").resolve("main");
  }

  @Override
  public List<Path> settings() {
    return List.of(
        Path.of(System.getProperty("user.home"), ".gradle", "gradle.properties"),
        Path.of(System.getProperty("user.home"), ".gradle", "init.gradle"));
  }

  @Override
  public ToolCall call(Path scratch, Path facts) throws IOException, BuildFailedException {
    Path script = scratch.resolve("facts.gradle");
    try (InputStream in = GradleTool.class.getResourceAsStream("facts.gradle")) {
      if (in == null) {
        throw new IllegalStateException("facts.gradle is not on the class path");
      }
      Files.copy(in, script);
    }
    List<String> command = new ArrayList<>(program());
    command.addAll(List.of("--init-script", script.toString(), "--console=plain", "--quiet"));
    command.add("-Dwherry.facts.project=" + folder);
    command.add("-Dwherry.facts.file=" + facts);
    // The script reads the project while tasks run, which a recorded configuration cannot.
    command.add("-Dorg.gradle.configuration-cache=false");
    command.add("-Dorg.gradle.configureondemand=false");
    if (options.offline()) {
      command.add("--offline");
    }
    command.add("wherryFacts");
    return new ToolCall("Gradle", "gradle classes", command, folder);
  }

  private List<String> program() throws BuildFailedException {
    Optional<Path> wrapper = Executables.wrapper(folder, root(), "gradlew", "gradlew.bat");
    if (wrapper.isPresent()) {
      return Executables.starting(wrapper.get());
    }
    return Executables.onPath(options.environment(), "gradle", "gradle.bat")
        .map(gradle -> List.of(gradle.toString()))
        .orElseThrow(() -> BuildProblems.notInstalled("gradle", "Gradle", buildFile()));
  }

  /** The folder of the whole build: the nearest one with settings. */
  private Path root() {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (hasEither(at, "settings.gradle")) {
        return at;
      }
    }
    return folder;
  }

  private Path buildFile() {
    return hasEither(folder, "build.gradle") && Files.exists(folder.resolve("build.gradle"))
        ? folder.resolve("build.gradle")
        : folder.resolve("build.gradle.kts");
  }

  private static boolean hasEither(Path folder, String name) {
    return Files.isRegularFile(folder.resolve(name))
        || Files.isRegularFile(folder.resolve(name + ".kts"));
  }
}
