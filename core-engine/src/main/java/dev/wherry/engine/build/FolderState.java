package dev.wherry.engine.build;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/**
 * What folders hold, told by names, sizes and times, which is much faster than reading.
 *
 * @param stamp differs when a file was added, changed or removed
 * @param newest when the last file changed
 */
record FolderState(String stamp, Instant newest) {

  static FolderState of(List<Path> folders) throws IOException {
    TreeMap<String, BasicFileAttributes> files = new TreeMap<>();
    for (Path folder : folders) {
      collect(folder, files);
    }
    Stamp stamp = new Stamp();
    Instant newest = Instant.EPOCH;
    for (var file : files.entrySet()) {
      Instant changed = file.getValue().lastModifiedTime().toInstant();
      stamp.add(file.getKey() + " " + file.getValue().size() + " " + changed);
      newest = changed.isAfter(newest) ? changed : newest;
    }
    return new FolderState(stamp.text(), newest);
  }

  private static void collect(Path folder, TreeMap<String, BasicFileAttributes> files)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.put(file.toString(), attributes);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
