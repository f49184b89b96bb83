package dev.wherry.engine.build;

import dev.wherry.model.ProjectCode;
import java.nio.file.Path;
import java.util.Optional;

/** A folder in which no build tool is at home. */
record NoTool(Path folder) implements ProjectSource {

  @Override
  public ProjectCode build(Progress progress) throws BuildFailedException {
    throw BuildProblems.noBuild(folder);
  }

  @Override
  public Optional<ProjectCode> existing() {
    return Optional.empty();
  }
}
