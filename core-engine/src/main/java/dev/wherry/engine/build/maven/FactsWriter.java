package dev.wherry.engine.build.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.ArtifactProperties;
import org.eclipse.aether.graph.Dependency;

/** Collects facts, one a line: a kind, a tab, a value. */
final class FactsWriter {

  private static final Set<String> COMPILE = Set.of("compile", "provided", "system");
  private static final Set<String> RUNTIME = Set.of("compile", "runtime");

  private final List<String> lines = new ArrayList<>();

  void options(List<String> options) {
    options.forEach(option -> add("option", option));
  }

  private void add(String kind, String value) {
    lines.add(kind + "\t" + value.replace('\n', ' '));
  }

  void project(MavenProject project) {
    add("packaging", project.getPackaging());
    add("classes", project.getBuild().getOutputDirectory());
    project.getCompileSourceRoots().forEach(root -> add("source", root));
    for (Resource resource : project.getResources()) {
      add(isCopied(resource) ? "resource" : "processed", resource.getDirectory());
    }
  }

  /** Whether the files of a folder reach the classes as they are. */
  private static boolean isCopied(Resource resource) {
    return !resource.isFiltering()
        && resource.getTargetPath() == null
        && resource.getIncludes().isEmpty()
        && resource.getExcludes().isEmpty();
  }

  void buildFiles(MavenProject project, List<MavenProject> reactor) {
    reactor.forEach(module -> add("build-file", module.getFile().getPath()));
    MavenProject parent = project.getParent();
    while (parent != null && parent.getFile() != null) {
      add("build-file", parent.getFile().getPath());
      parent = parent.getParent();
    }
  }

  void dependency(Dependency dependency) {
    File file = dependency.getArtifact().getFile();
    String onPath =
        dependency.getArtifact().getProperty(ArtifactProperties.CONSTITUTES_BUILD_PATH, "true");
    if (file == null || !onPath.equals("true")) {
      return;
    }
    if (COMPILE.contains(dependency.getScope())) {
      add("compile", file.getPath());
    }
    if (RUNTIME.contains(dependency.getScope())) {
      add("library", file.getPath());
    }
  }

  void failure(Exception failure) {
    add("failure", String.valueOf(failure.getMessage()));
  }

  void write(Path file) throws IOException {
    Files.write(file, lines);
  }
}
