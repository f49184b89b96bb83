package dev.wherry.local.invoker;

import java.nio.file.Path;

/**
 * One version of Google's invoker: one jar with all that it needs.
 *
 * @param path the jar
 */
public record InvokerJar(Path path) {

  static final String NAME = "java-function-invoker-";

  /** Its version, such as 1.4.1. */
  public String version() {
    String name = String.valueOf(path.getFileName());
    return name.substring(NAME.length(), name.length() - ".jar".length());
  }
}
