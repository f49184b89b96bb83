package dev.wherry.engine.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Maven: one call compiles, and an extension inside it writes down the facts. */
final class MavenTool implements BuildTool {

  private final Path folder;
  private final ToolOptions options;

  MavenTool(Path folder, ToolOptions options) {
    this.folder = folder;
    this.options = options;
  }

  static boolean isFor(Path folder) {
    return Files.isRegularFile(folder.resolve("pom.xml"));
  }

  @Override
  public Path output() {
    return folder.resolve("target");
  }

  @Override
  public Path usualClasses() {
    return output().resolve("classes");
  }

  @Override
  public List<Path> settings() {
    Path own = folder.resolve(".mvn");
    return List.of(
        Path.of(System.getProperty("user.home"), ".m2", "settings.xml"),
        own.resolve("maven.config"),
        own.resolve("jvm.config"),
        own.resolve("extensions.xml"));
  }

  @Override
  public ToolCall call(Path scratch, Path facts) throws IOException, BuildFailedException {
    Path root = MavenReactor.rootOf(folder);
    List<String> command = new ArrayList<>(program(root));
    command.add("--batch-mode");
    command.add("-Dstyle.color=never");
    command.add("-Dmaven.ext.class.path=" + MavenExtension.writeTo(scratch));
    command.add("-Dwherry.facts.project=" + folder);
    command.add("-Dwherry.facts.file=" + facts);
    if (!root.equals(folder)) {
      command.addAll(List.of("-pl", root.relativize(folder).toString(), "-am"));
    }
    if (options.offline()) {
      command.add("--offline");
    }
    command.add("compile");
    return new ToolCall("Maven", "mvn compile", command, root);
  }

  private List<String> program(Path root) throws BuildFailedException {
    Optional<Path> wrapper = Executables.wrapper(folder, root, "mvnw", "mvnw.cmd");
    if (wrapper.isPresent()) {
      return Executables.starting(wrapper.get());
    }
    return Executables.onPath(options.environment(), "mvn", "mvn.cmd")
        .map(mvn -> List.of(mvn.toString()))
        .orElseThrow(() -> BuildProblems.notInstalled("mvn", "Maven", folder.resolve("pom.xml")));
  }
}
