package dev.wherry.local.invoker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A function as its configuration on Cloud Run has it.
 *
 * @param name of the service
 * @param rootJar of the unpacked artifact: it names the others
 * @param entryPoint the adapter's class
 * @param environment its variables
 * @param timeout of a call
 * @param memoryMegabytes of an instance
 * @param callsAtOnce how many calls the instance takes at once
 * @param javaHome of the Java that runs it
 */
public record ServiceSettings(
    String name,
    Path rootJar,
    String entryPoint,
    Map<String, String> environment,
    Duration timeout,
    int memoryMegabytes,
    int callsAtOnce,
    Path javaHome) {

  /** Copies the map in. */
  public ServiceSettings {
    environment = Map.copyOf(environment);
  }
}
