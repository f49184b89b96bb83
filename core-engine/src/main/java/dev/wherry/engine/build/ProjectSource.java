package dev.wherry.engine.build;

import dev.wherry.model.ProjectCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One way to come by a project's code. */
interface ProjectSource {

  /** Builds what is out of date. */
  ProjectCode build(Progress progress)
      throws BuildFailedException, IOException, InterruptedException;

  /** What an earlier build left. */
  Optional<ProjectCode> existing() throws IOException;

  /** Code of which nothing is known but the classes. */
  static ProjectCode classesAlone(Path root, Path classes) {
    return new ProjectCode(
        root, classes, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }
}
