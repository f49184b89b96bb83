package dev.wherry.engine.build;

import dev.wherry.model.ProjectCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** A project that Maven or Gradle builds. */
final class ToolBuild implements ProjectSource {

  private final Path folder;
  private final BuildTool tool;
  private final ToolOptions options;
  private final FactsCache cache;

  ToolBuild(Path folder, BuildTool tool, ToolOptions options) {
    this.folder = folder;
    this.tool = tool;
    this.options = options;
    this.cache = new FactsCache(tool.output(), tool.settings());
  }

  @Override
  public ProjectCode build(Progress progress)
      throws BuildFailedException, IOException, InterruptedException {
    Optional<Facts> known = cache.current();
    boolean upToDate =
        known.isPresent() && hasClasses(known.get()) && cache.isCompiled(known.get());
    return toCode(upToDate ? known.get() : run(progress));
  }

  @Override
  public Optional<ProjectCode> existing() throws IOException {
    Optional<Facts> known = cache.current().filter(ToolBuild::hasClasses);
    if (known.isPresent()) {
      return known.map(facts -> facts.toProjectCode(folder, classes(facts)));
    }
    return Optional.of(tool.usualClasses())
        .filter(Files::isDirectory)
        .map(classes -> ProjectSource.classesAlone(folder, classes));
  }

  private Facts run(Progress progress)
      throws BuildFailedException, IOException, InterruptedException {
    checkJavaHome();
    Path scratch = Files.createTempDirectory("wherry-build");
    try {
      Path file = scratch.resolve("project.facts");
      ToolCall call = tool.call(scratch, file);
      // The file system's own clock: its ticks are coarser than those of Instant.now().
      Instant began = Files.getLastModifiedTime(scratch).toInstant();
      ToolProcess.Result result = ToolProcess.run(call, options.environment(), progress);
      if (result.exitCode() != 0) {
        throw ToolFailure.of(call, result);
      }
      Facts facts = read(call, file);
      cache.keep(facts, began);
      return facts;
    } finally {
      delete(scratch);
    }
  }

  private static Facts read(ToolCall call, Path file) throws BuildFailedException, IOException {
    if (!Files.exists(file)) {
      throw BuildProblems.silent(call);
    }
    Facts facts = Facts.parse(Files.readAllLines(file));
    if (facts.first(Facts.Kind.FAILURE).isPresent()) {
      throw BuildProblems.dependencies(facts.all(Facts.Kind.FAILURE).get(0));
    }
    return facts;
  }

  private ProjectCode toCode(Facts facts) throws BuildFailedException {
    if (facts.first(Facts.Kind.PACKAGING).equals(Optional.of("pom"))) {
      throw BuildProblems.onlyParent(folder);
    }
    if (!hasClasses(facts)) {
      throw BuildProblems.noClasses(classes(facts));
    }
    return facts.toProjectCode(folder, classes(facts));
  }

  private void checkJavaHome() throws BuildFailedException {
    String home = options.environment().getOrDefault("JAVA_HOME", "");
    if (!home.isEmpty() && !Executables.isJavaHome(Path.of(home))) {
      throw BuildProblems.javaHome(home);
    }
  }

  private static boolean hasClasses(Facts facts) {
    return Files.isDirectory(classes(facts));
  }

  private static Path classes(Facts facts) {
    return Path.of(facts.first(Facts.Kind.CLASSES).orElse(""));
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }
}
