package dev.wherry.engine.build;

import dev.wherry.model.BuildSettings;
import dev.wherry.model.ProjectCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A project whose manifest says how it is built; what it leaves open, the build tool knows. */
final class NamedBuild implements ProjectSource {

  private final Path folder;
  private final BuildSettings settings;
  private final ProjectSource tool;
  private final ToolOptions options;

  NamedBuild(Path folder, BuildSettings settings, ProjectSource tool, ToolOptions options) {
    this.folder = folder;
    this.settings = settings;
    this.tool = tool;
    this.options = options;
  }

  @Override
  public ProjectCode build(Progress progress)
      throws BuildFailedException, IOException, InterruptedException {
    if (settings.command().isPresent()) {
      runCommand(settings.command().get(), progress);
    }
    if (isComplete()) {
      return named(nothingKnown());
    }
    return named(tool.build(progress));
  }

  @Override
  public Optional<ProjectCode> existing() throws IOException {
    ProjectCode known = tool.existing().orElse(nothingKnown());
    try {
      return Optional.of(named(known));
    } catch (BuildFailedException e) {
      return Optional.empty();
    }
  }

  /** Whether no build tool needs to be asked. */
  private boolean isComplete() {
    return settings.jar().isPresent()
        && (settings.libraries().isPresent() || tool instanceof NoTool);
  }

  private void runCommand(String command, Progress progress)
      throws BuildFailedException, IOException, InterruptedException {
    ToolCall call = new ToolCall("The build", command, Executables.shell(command), folder);
    ToolProcess.Result result = ToolProcess.run(call, options.environment(), progress);
    if (result.exitCode() != 0) {
      throw ToolFailure.of(call, result);
    }
  }

  private ProjectCode nothingKnown() {
    return ProjectSource.classesAlone(folder, folder);
  }

  private ProjectCode named(ProjectCode known) throws BuildFailedException, IOException {
    Path classes = settings.jar().map(folder::resolve).orElse(known.classes());
    if (!Files.exists(classes)) {
      throw BuildProblems.noClasses(classes);
    }
    return new ProjectCode(
        known.root(),
        classes,
        settings.libraries().isPresent()
            ? libraries(settings.libraries().get())
            : known.libraries(),
        known.sources(),
        known.resources(),
        known.compileClasspath(),
        known.compilerOptions(),
        known.buildFiles());
  }

  private List<Path> libraries(String name) throws BuildFailedException, IOException {
    Path libraries = folder.resolve(name);
    if (!Files.isDirectory(libraries)) {
      throw BuildProblems.noLibraries(libraries, settings.origin().at("libraries"));
    }
    try (var files = Files.list(libraries)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }
}
