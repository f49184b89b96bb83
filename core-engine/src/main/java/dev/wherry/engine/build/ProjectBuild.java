package dev.wherry.engine.build;

import dev.wherry.model.BuildSettings;
import dev.wherry.model.ProjectCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Builds the project that a manifest belongs to, with the project's own build tool. */
public final class ProjectBuild {

  private final ToolOptions options;

  /**
   * A build that has run nothing yet.
   *
   * @param environment the environment variables that build tools see, {@code PATH} among them
   * @param offline whether build tools may not use the network
   */
  public ProjectBuild(Map<String, String> environment, boolean offline) {
    this.options = new ToolOptions(Map.copyOf(environment), offline);
  }

  /**
   * Compiles and resolves. Starts no build tool when neither build files nor sources changed since
   * the last time.
   *
   * @throws BuildFailedException when there are no classes to go on with, and why
   * @throws InterruptedException when this thread was interrupted; the build tool was stopped
   */
  public ProjectCode build(Path manifestFile, BuildSettings settings, Progress progress)
      throws BuildFailedException, InterruptedException {
    try {
      return code(manifestFile, settings).build(progress);
    } catch (IOException e) {
      throw BuildProblems.files(e);
    }
  }

  /**
   * What an earlier build left, without building. The libraries are known when this class did that
   * build and no build file changed since; otherwise they are empty.
   */
  public Optional<ProjectCode> existing(Path manifestFile, BuildSettings settings) {
    try {
      return code(manifestFile, settings).existing();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private ProjectSource code(Path manifestFile, BuildSettings settings) throws IOException {
    Path folder = Files.isDirectory(manifestFile) ? manifestFile : parent(manifestFile);
    Optional<BuildTool> tool = BuildTool.of(folder, options);
    ProjectSource found =
        tool.<ProjectSource>map(known -> new ToolBuild(folder, known, options))
            .orElseGet(() -> new NoTool(folder));
    boolean named =
        settings.command().isPresent()
            || settings.jar().isPresent()
            || settings.libraries().isPresent();
    return named ? new NamedBuild(folder, settings, found, options) : found;
  }

  private static Path parent(Path manifestFile) throws IOException {
    Path parent = manifestFile.toAbsolutePath().normalize().getParent();
    if (parent == null) {
      throw new IOException(manifestFile + " is in no folder");
    }
    return parent.toRealPath();
  }
}
