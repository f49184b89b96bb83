package dev.wherry.engine.code;

import dev.wherry.diagnostic.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the source line behind a line of a class file. */
final class SourceFiles {

  private final List<Path> roots;

  SourceFiles(List<Path> roots) {
    this.roots = roots;
  }

  /**
   * A place in a source file.
   *
   * @param className with slashes
   * @param sourceFile the name of the source file; empty when it is not known
   * @param line from 1; 0 when it is not known, and the first that has the token is meant
   * @param token what is meant in the line
   */
  Optional<SourceLocation> locate(String className, String sourceFile, int line, String token) {
    if (sourceFile.isEmpty()) {
      return Optional.empty();
    }
    String folder = className.substring(0, className.lastIndexOf('/') + 1);
    return roots.stream()
        .map(root -> root.resolve(folder + sourceFile))
        .filter(Files::isRegularFile)
        .findFirst()
        .map(file -> place(file, line, token));
  }

  private static SourceLocation place(Path file, int line, String token) {
    List<String> lines = lines(file);
    int meant = line > 0 ? line : firstWith(token, lines);
    int column = meant <= lines.size() ? lines.get(meant - 1).indexOf(token) : -1;
    return column < 0
        ? SourceLocation.in(file, meant, 1, 1)
        : SourceLocation.in(file, meant, column + 1, token.length());
  }

  private static int firstWith(String token, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(token)) {
        return i + 1;
      }
    }
    return 1;
  }

  /** The lines; none when the file is in another encoding than UTF-8. */
  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      return List.of();
    }
  }
}
