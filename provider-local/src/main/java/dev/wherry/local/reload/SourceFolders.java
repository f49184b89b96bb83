package dev.wherry.local.reload;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The folders of sources that people write.
 *
 * @param roots without those that annotation processors write
 */
record SourceFolders(List<Path> roots) {

  private static final Path BY_PROCESSORS = Path.of("generated-sources", "annotations");

  static SourceFolders of(List<Path> all) {
    return new SourceFolders(all.stream().filter(root -> !root.endsWith(BY_PROCESSORS)).toList());
  }

  /** A source's path below its folder, with slashes. */
  Optional<String> relative(Path file) {
    return roots.stream()
        .filter(file::startsWith)
        .findFirst()
        .map(root -> root.relativize(file).toString().replace(File.separatorChar, '/'));
  }

  /** The file with a path below one of the folders. */
  Optional<Path> find(String relative) {
    return roots.stream().map(root -> root.resolve(relative)).filter(Files::exists).findFirst();
  }

  /** All sources in Java but {@code module-info}: classes are run from the class path. */
  Set<String> all() throws IOException {
    Set<String> all = new TreeSet<>();
    for (Path root : roots) {
      try (Stream<Path> files = Files.walk(root)) {
        files
            .filter(SourceFolders::isJava)
            .flatMap(file -> relative(file).stream())
            .forEach(all::add);
      }
    }
    return all;
  }

  static boolean isJava(Path file) {
    return file.toString().endsWith(".java") && !file.endsWith("module-info.java");
  }
}
