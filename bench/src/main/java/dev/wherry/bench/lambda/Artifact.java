package dev.wherry.bench.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Lays out an artifact: {@code lib/*.jar}. */
final class Artifact {

  private final Path library;

  Artifact(Path folder) throws IOException {
    this.library = Files.createDirectories(folder.resolve("lib"));
  }

  /** Adds a jar of single classes of this bench. */
  Artifact classes(String jar, Class<?>... types) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (Class<?> type : types) {
      String name = type.getName().replace('.', '/') + ".class";
      try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
        files.put(name, Objects.requireNonNull(in).readAllBytes());
      }
    }
    return files(jar, files);
  }

  /** Adds a jar of files. */
  Artifact files(String jar, Map<String, byte[]> files) throws IOException {
    try (OutputStream out = Files.newOutputStream(library.resolve(jar));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return this;
  }

  /** Adds the jar, or the folder of classes as one, that a class comes from. */
  Artifact library(Class<?> type) throws IOException, URISyntaxException {
    Path source = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isRegularFile(source)) {
      Files.copy(source, library.resolve(source.getFileName()));
      return this;
    }
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(source)) {
      List<Path> all = walk.filter(Files::isRegularFile).toList();
      for (Path file : all) {
        files.put(source.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files(type.getSimpleName() + ".jar", files);
  }

  /** How large all jars are. */
  static long bytes(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.map(Path::toFile)
          .filter(java.io.File::isFile)
          .mapToLong(java.io.File::length)
          .sum();
    }
  }
}
