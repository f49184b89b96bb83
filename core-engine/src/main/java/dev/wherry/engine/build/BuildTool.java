package dev.wherry.engine.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A build tool that can compile a project and say what it knows of it. */
interface BuildTool {

  /** The folder that the tool puts everything into that it makes. */
  Path output();

  /** The folder that compiled classes are in unless the build says otherwise. */
  Path usualClasses();

  /** Files outside the project's own that facts depend on, whether they exist or not. */
  List<Path> settings();

  /**
   * What to run.
   *
   * @param scratch an empty folder for helper files
   * @param facts the file to which the facts must be written
   */
  ToolCall call(Path scratch, Path facts) throws IOException, BuildFailedException;

  /** The tool of the project in a folder, if it has one. */
  static Optional<BuildTool> of(Path folder, ToolOptions options) {
    if (MavenTool.isFor(folder)) {
      return Optional.of(new MavenTool(folder, options));
    }
    return GradleTool.isFor(folder)
        ? Optional.of(new GradleTool(folder, options))
        : Optional.empty();
  }
}
