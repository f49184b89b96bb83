package dev.wherry.diagnostic;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A place in a file of the user's.
 *
 * @param file the path as the user would type it
 * @param line from 1
 * @param column from 1, in characters
 * @param length how many characters are meant, at least 1
 */
public record SourceLocation(String file, int line, int column, int length)
    implements Comparable<SourceLocation> {

  /** Refuses impossible places. */
  public SourceLocation {
    if (line < 1 || column < 1 || length < 1) {
      throw new IllegalArgumentException("lines, columns and lengths count from 1");
    }
  }

  /** A place in a file whose path is shown from the working folder, where it lies below it. */
  public static SourceLocation in(Path file, int line, int column, int length) {
    Path here = Path.of("").toAbsolutePath();
    Path shown = file.startsWith(here) ? here.relativize(file) : file;
    return new SourceLocation(shown.toString(), line, column, length);
  }

  /** The first character of a file. */
  public static SourceLocation startOf(String file) {
    return new SourceLocation(file, 1, 1, 1);
  }

  @Override
  public int compareTo(SourceLocation other) {
    int files = file.compareTo(other.file);
    int lines = files != 0 ? files : Integer.compare(line, other.line);
    return lines != 0 ? lines : Integer.compare(column, other.column);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SourceLocation place && compareTo(place) == 0 && length == place.length;
  }

  @Override
  public int hashCode() {
    return (file.hashCode() * 31 + line) * 31 + column;
  }

  /** {@code file:line:column}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
