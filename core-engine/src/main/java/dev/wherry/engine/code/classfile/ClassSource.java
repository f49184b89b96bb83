package dev.wherry.engine.code.classfile;

import java.io.Closeable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Files of a jar or a folder. */
interface ClassSource extends Closeable {

  /** No class file is larger; what claims to be is not read. */
  int MAXIMUM_BYTES = 16 * 1024 * 1024;

  /** A file's content. */
  Optional<byte[]> read(String entry) throws UnreadableClassException;

  /** The names of all class files, with slashes and without their suffix, in any order. */
  List<String> classNames() throws UnreadableClassException;

  @Override
  void close();

  /** A jar or a folder; opened when it is first read. */
  static ClassSource of(Path path) {
    return Files.isDirectory(path) ? new FolderSource(path) : new JarSource(path);
  }

  /** The class that a file holds, when its name says that it holds one. */
  static Optional<String> className(String entry) {
    boolean named =
        entry.endsWith(".class")
            && !entry.startsWith("META-INF/")
            && !entry.endsWith("module-info.class")
            && !entry.endsWith("package-info.class");
    return named
        ? Optional.of(entry.substring(0, entry.length() - ".class".length()))
        : Optional.empty();
  }
}
