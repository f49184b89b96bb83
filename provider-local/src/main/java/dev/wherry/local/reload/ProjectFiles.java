package dev.wherry.local.reload;

import dev.wherry.local.reload.FileTree.Difference;
import dev.wherry.model.ProjectCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows what each watched file of a project means. */
final class ProjectFiles {

  private final ProjectCode code;
  private final Set<Path> manifest;
  private final SourceFolders sources;

  ProjectFiles(ProjectCode code, Set<Path> manifest) {
    this.code = code;
    this.manifest =
        manifest.stream()
            .map(file -> file.toAbsolutePath().normalize())
            .collect(Collectors.toUnmodifiableSet());
    this.sources = SourceFolders.of(code.sources());
  }

  /**
   * Changed files by what has to be done about them.
   *
   * @param manifest to be read again
   * @param build for the build tool
   * @param sources to be compiled
   * @param resources to be copied, or removed where they are gone
   */
  record Sorted(Set<Path> manifest, Set<Path> build, Set<Path> sources, Set<Path> resources) {

    Set<Path> all() {
      Set<Path> all = new HashSet<>(manifest);
      all.addAll(build);
      all.addAll(sources);
      all.addAll(resources);
      return all;
    }
  }

  ProjectCode code() {
    return code;
  }

  /** The same with another manifest. */
  ProjectFiles withManifest(Set<Path> files) {
    return new ProjectFiles(code, files);
  }

  /** The same manifest with other code. */
  ProjectFiles withCode(ProjectCode other) {
    return new ProjectFiles(other, manifest);
  }

  List<Path> watched() {
    List<Path> watched = new ArrayList<>(manifest);
    watched.addAll(sources.roots());
    watched.addAll(code.resources());
    watched.addAll(code.buildFiles());
    return watched;
  }

  Sorted sort(Difference difference) {
    Sorted sorted = new Sorted(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
    for (Path file : difference.all()) {
      if (isOfAnEditor(file)) {
        continue;
      }
      if (manifest.contains(file)) {
        sorted.manifest().add(file);
      } else {
        kind(file, sorted).add(file);
      }
    }
    return sorted;
  }

  private Set<Path> kind(Path file, Sorted sorted) {
    if (code.buildFiles().stream().anyMatch(file::startsWith)) {
      return sorted.build();
    }
    if (resourcePath(file).isPresent()) {
      return sorted.resources();
    }
    if (SourceFolders.isJava(file)) {
      return sorted.sources();
    }
    return isForTheBuild(String.valueOf(file.getFileName())) ? sorted.build() : new HashSet<>();
  }

  private static boolean isForTheBuild(String name) {
    return name.equals("module-info.java")
        || name.endsWith(".kt")
        || name.endsWith(".groovy")
        || name.endsWith(".scala");
  }

  /** Copies that editors keep while they write, and their locks. */
  private static boolean isOfAnEditor(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(".#")
        || name.endsWith("~")
        || name.endsWith(".swp")
        || name.endsWith(".swx")
        || name.contains("___jb_");
  }

  /** A resource's path beside the classes. */
  Optional<Path> resourcePath(Path file) {
    return code.resources().stream()
        .filter(file::startsWith)
        .findFirst()
        .map(root -> root.relativize(file));
  }
}
