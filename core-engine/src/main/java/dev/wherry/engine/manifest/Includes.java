package dev.wherry.engine.manifest;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.engine.diagnostic.ManifestProblem;
import dev.wherry.engine.manifest.yaml.Node;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Finds the files that {@code include} names. */
final class Includes {

  /** How deep patterns look into folders. */
  private static final int MAXIMUM_DEPTH = 16;

  private final ManifestFiles files;
  private final Path manifest;
  private final Consumer<Diagnostic> report;

  Includes(ManifestFiles files, Path manifest, Consumer<Diagnostic> report) {
    this.files = files;
    this.manifest = manifest;
    this.report = report;
  }

  /** The files of one entry, in the order of their names. */
  List<Path> find(Node.Scalar entry) {
    try {
      Path relative = Path.of(entry.text().replaceAll("[*?\\[\\]{}]", "x")).normalize();
      if (relative.isAbsolute() || relative.startsWith("..")) {
        return outside(entry.text(), entry.location());
      }
      return isPattern(entry.text()) ? matching(entry) : named(entry);
    } catch (InvalidPathException | PatternSyntaxException wrong) {
      report.accept(
          ManifestProblem.UNREADABLE_FILE
              .at(entry.location(), "`" + entry.text() + "` is neither a path nor a pattern")
              .hint("patterns have `*`, `**`, `?`, `[abc]` and `{a,b}`"));
      return List.of();
    } catch (IOException problem) {
      report.accept(
          ManifestProblem.UNREADABLE_FILE
              .at(
                  entry.location(),
                  "`" + entry.text() + "` cannot be read: " + problem.getMessage())
              .hint("name a file that this user may read"));
      return List.of();
    }
  }

  private static boolean isPattern(String text) {
    return text.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
  }

  private List<Path> named(Node.Scalar entry) throws IOException {
    Path file = files.resolve(entry.text());
    if (!Files.exists(file)) {
      report.accept(
          ManifestProblem.UNREADABLE_FILE
              .at(entry.location(), "there is no file `" + file + "`")
              .hint("paths are relative to the manifest"));
      return List.of();
    }
    return inside(List.of(file), entry.location());
  }

  private List<Path> matching(Node.Scalar entry) throws IOException {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + entry.text());
    Path folder = files.folder();
    Path start = folder.resolve(fixedPart(entry.text()));
    Set<Path> found = new TreeSet<>();
    if (Files.isDirectory(start)) {
      try (Stream<Path> paths = Files.walk(start, MAXIMUM_DEPTH)) {
        paths
            .filter(path -> matcher.matches(folder.relativize(path)) && !path.equals(manifest))
            .filter(Files::isRegularFile)
            .forEach(found::add);
      }
    }
    if (found.isEmpty()) {
      report.accept(
          ManifestProblem.INCLUDE_EMPTY
              .at(entry.location(), "`" + entry.text() + "` matches no file")
              .hint("patterns are relative to the manifest; `**` looks into folders"));
    }
    return inside(List.copyOf(found), entry.location());
  }

  /** The folders before the first part with a pattern. */
  private static String fixedPart(String text) {
    int pattern = 0;
    while ("*?[{".indexOf(text.charAt(pattern)) < 0) {
      pattern++;
    }
    return text.substring(0, Math.max(0, text.lastIndexOf('/', pattern)));
  }

  /** Links may not lead out either. */
  private List<Path> inside(List<Path> found, SourceLocation place) throws IOException {
    Path root = files.resolve(".").toRealPath();
    for (Path file : found) {
      if (!file.toRealPath().startsWith(root)) {
        return outside(file.toString(), place);
      }
    }
    return found;
  }

  private List<Path> outside(String text, SourceLocation place) {
    report.accept(
        ManifestProblem.INCLUDE_OUTSIDE
            .at(place, "`" + text + "` lies outside the manifest's folder")
            .hint("move the file below the folder of the manifest"));
    return List.of();
  }
}
