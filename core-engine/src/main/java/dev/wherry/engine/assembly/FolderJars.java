package dev.wherry.engine.assembly;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes jars of folders of classes, each once, in a folder of its own. */
final class FolderJars {

  private final Path scratch;
  private final Map<Path, Path> packed = new HashMap<>();

  FolderJars(Path scratch) {
    this.scratch = scratch;
  }

  /** A jar as it is; a folder as a jar. */
  Path jar(Path jarOrFolder) throws IOException {
    if (!Files.isDirectory(jarOrFolder)) {
      return jarOrFolder;
    }
    Path known = packed.get(jarOrFolder);
    if (known == null) {
      known = pack(jarOrFolder);
      packed.put(jarOrFolder, known);
    }
    return known;
  }

  private Path pack(Path folder) throws IOException {
    Path jar = Files.createTempFile(scratch, "classes", ".jar");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(jar))) {
      DeterministicZip.write(files(folder), out);
    }
    return jar;
  }

  private static SortedMap<String, EntrySource> files(Path folder) throws IOException {
    SortedMap<String, EntrySource> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(Files::isRegularFile)
          .forEach(file -> files.put(name(folder, file), new EntrySource.OnDisk(file, false)));
    }
    return files;
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace(folder.getFileSystem().getSeparator(), "/");
  }
}
