package dev.wherry.local.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The folder that a function's code lies in.
 *
 * @param folder the working directory of its processes
 * @param temporary what to delete at the end, when a zip was unpacked
 */
public record TaskRoot(Path folder, Optional<Path> temporary) implements AutoCloseable {

  /**
   * Lays code out: a folder as it is, a zip unpacked.
   *
   * @throws IOException when it cannot be read
   */
  public static TaskRoot of(Path code) throws IOException {
    if (Files.isDirectory(code)) {
      return new TaskRoot(code.toAbsolutePath(), Optional.empty());
    }
    Path folder = Files.createTempDirectory("wherry-lambda-");
    try {
      unpack(code, folder);
    } catch (IOException e) {
      delete(folder);
      throw e;
    }
    return new TaskRoot(folder, Optional.of(folder));
  }

  private static void unpack(Path code, Path folder) throws IOException {
    try (ZipFile zip = new ZipFile(code.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
          throw new IOException("`" + entry.getName() + "` leads out of `" + code + "`");
        }
        if (!entry.isDirectory()) {
          Files.createDirectories(file.getParent());
          try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, file);
          }
        }
      }
    }
  }

  @Override
  public void close() {
    temporary.ifPresent(TaskRoot::delete);
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
