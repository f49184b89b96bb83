package dev.wherry.engine.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes a provider's own files beside the artifacts, and takes away those of earlier builds. */
final class RenderedFiles {

  private static final String ARTIFACT = ".zip";

  private RenderedFiles() {}

  /** The files in order, within the folder. */
  static List<Path> write(Path folder, Map<Path, byte[]> contents) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Map.Entry<Path, byte[]> content : new TreeMap<>(contents).entrySet()) {
      Path file = inside(folder, content.getKey());
      Files.createDirectories(file.resolveSibling("."));
      Files.write(file, content.getValue());
      files.add(file);
    }
    forgetOthers(folder, files);
    return files;
  }

  private static Path inside(Path folder, Path relative) {
    Path file = folder.resolve(relative).normalize();
    if (relative.isAbsolute() || !file.startsWith(folder.normalize())) {
      throw new IllegalArgumentException("`" + relative + "` leads out of the target's folder");
    }
    return file;
  }

  private static void forgetOthers(Path folder, List<Path> files) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).map(Path::normalize).toList()) {
        if (!file.toString().endsWith(ARTIFACT) && !files.contains(file)) {
          Files.delete(file);
        }
      }
    }
  }
}
