package dev.wherry.local.worker;

import java.nio.file.Path;
import java.util.Map;

/**
 * A function app as its configuration on Azure has it.
 *
 * @param name of the app
 * @param variables its settings, which are its workers' environment
 * @param memoryMegabytes of an instance
 * @param javaHome of the Java that runs it
 */
public record AppSettings(
    String name, Map<String, String> variables, int memoryMegabytes, Path javaHome) {

  /** Copies the map in. */
  public AppSettings {
    variables = Map.copyOf(variables);
  }
}
