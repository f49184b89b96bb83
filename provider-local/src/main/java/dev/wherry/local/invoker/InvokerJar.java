package dev.wherry.local.invoker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Google's invoker, {@code com.google.cloud.functions.invoker:java-function-invoker}: one jar with
 * all that it needs.
 *
 * @param path the jar
 */
public record InvokerJar(Path path) {

  private static final String NAME = "java-function-invoker-";

  /**
   * The invoker of a folder.
   *
   * @throws InvokerUnavailableException when it is not there
   */
  public static InvokerJar of(Path folder) throws InvokerUnavailableException, IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        List<Path> found = files.filter(file -> name(file).startsWith(NAME)).sorted().toList();
        if (!found.isEmpty()) {
          return new InvokerJar(found.get(found.size() - 1).toAbsolutePath());
        }
      }
    }
    throw new InvokerUnavailableException(
        "Google's invoker is not in `" + folder + "`: no " + NAME + "*.jar");
  }

  /** Its version, such as 2.0.0. */
  public String version() {
    String name = name(path);
    return name.substring(NAME.length(), name.length() - ".jar".length());
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
