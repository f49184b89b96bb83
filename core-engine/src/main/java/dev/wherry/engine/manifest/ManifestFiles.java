package dev.wherry.engine.manifest;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.engine.diagnostic.ManifestProblem;
import dev.wherry.engine.manifest.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The files of one reading: loads them and remembers which. */
final class ManifestFiles {

  private final Path manifest;
  private final Set<Path> loaded = new LinkedHashSet<>();

  ManifestFiles(Path manifest) {
    this.manifest = manifest;
    loaded.add(manifest);
  }

  /** The folder that relative paths are meant in. */
  Path folder() {
    Path parent = manifest.getParent();
    return parent == null ? Path.of("") : parent;
  }

  /** A file beside the manifest. */
  Path resolve(String relative) {
    return folder().resolve(relative);
  }

  Set<Path> loaded() {
    return loaded;
  }

  /** The bytes of the manifest, at most one more than it may have. */
  Optional<byte[]> manifest(Consumer<Diagnostic> report) {
    try {
      return Optional.of(bytes(manifest));
    } catch (NoSuchFileException missing) {
      report.accept(
          ManifestProblem.UNREADABLE_FILE
              .without("there is no manifest `" + manifest + "`")
              .hint("make a project with `wherry init`, or name a manifest with `-f FILE`"));
    } catch (IOException problem) {
      report.accept(unreadable(manifest, problem));
    }
    return Optional.empty();
  }

  /** The bytes of an included file. */
  Optional<byte[]> included(Path file, SourceLocation include, Consumer<Diagnostic> report) {
    loaded.add(file);
    try {
      return Optional.of(bytes(file));
    } catch (IOException problem) {
      report.accept(unreadable(file, problem).at(include));
      return Optional.empty();
    }
  }

  /** The bytes of {@code .env}, if there is one. */
  Optional<byte[]> environment(Consumer<Diagnostic> report) {
    Path file = resolve(".env");
    loaded.add(file);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(bytes(file));
    } catch (IOException problem) {
      report.accept(unreadable(file, problem));
      return Optional.empty();
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IOException(Files.isDirectory(file) ? "it is a folder" : "it is not a file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(YamlReader.MAXIMUM_BYTES + 1);
    }
  }

  private static Diagnostic unreadable(Path file, IOException problem) {
    String reason =
        problem instanceof java.nio.file.AccessDeniedException
            ? "it may not be read by this user"
            : String.valueOf(problem.getMessage());
    Diagnostic diagnostic =
        ManifestProblem.UNREADABLE_FILE.without("cannot read `" + file + "`: " + reason);
    Path inside = file.resolve("wherry.yml");
    return diagnostic.hint(
        Files.isRegularFile(inside)
            ? "did you mean `" + inside + "`?"
            : "name a file that this user may read");
  }
}
