package dev.wherry.engine.code.classfile;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of class files. */
record FolderSource(Path folder) implements ClassSource {

  @Override
  public Optional<byte[]> read(String entry) throws UnreadableClassException {
    Path file = folder.resolve(entry);
    try {
      if (Files.size(file) > MAXIMUM_BYTES) {
        throw new UnreadableClassException(folder, entry, "is too large for a class file");
      }
      return isSpelledLike(file, entry) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UnreadableClassException(folder, entry, "cannot be read: " + e.getMessage());
    }
  }

  /** A class loader on another system tells {@code greet} from {@code Greet}; some disks do not. */
  private static boolean isSpelledLike(Path file, String entry) throws IOException {
    return file.toRealPath().toString().replace(File.separatorChar, '/').endsWith(entry);
  }

  @Override
  public List<String> classNames() throws UnreadableClassException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString().replace(File.separatorChar, '/'))
          .flatMap(entry -> ClassSource.className(entry).stream())
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new UnreadableClassException(folder, "", "cannot be read: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    // A folder is not held open.
  }
}
