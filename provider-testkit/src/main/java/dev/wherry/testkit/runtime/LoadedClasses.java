package dev.wherry.testkit.runtime;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The classes of ours that a process loaded, the function's own among them.
 *
 * @param lines of the JVM's log {@code class+load}, one a class
 */
public record LoadedClasses(List<String> lines) {

  private static final String FROM_JAR = "source: file:";

  /** Copies the list in. */
  public LoadedClasses {
    lines = List.copyOf(lines);
  }

  /** Those in a log that {@code -Xlog:class+load:file=…} wrote. */
  public static LoadedClasses of(Path log) throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      return new LoadedClasses(
          lines
              .filter(line -> line.contains(" dev.wherry.") && line.contains(" source: "))
              .toList());
    }
  }

  /**
   * Fails with all of them when there are too many.
   *
   * @param fewest fewer mean that the log was not read
   * @param fromJars how many a class loader may have looked for
   */
  public void assertWithin(int fewest, int most, int fromJars) {
    assertTrue(lines.size() >= fewest && lines.size() <= most, () -> told("classes", lines));
    List<String> looked = lines.stream().filter(line -> line.contains(FROM_JAR)).toList();
    assertTrue(looked.size() <= fromJars, () -> told("from jars", looked));
  }

  private static String told(String what, List<String> classes) {
    return classes.size() + " " + what + ": " + String.join("\n", classes);
  }
}
