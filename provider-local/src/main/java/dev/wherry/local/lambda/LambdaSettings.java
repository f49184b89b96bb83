package dev.wherry.local.lambda;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A function as Lambda's configuration has it.
 *
 * @param name the function's
 * @param handler a class, or {@code class::method}
 * @param code the artifact: a zip, or a folder with what a zip would hold
 * @param environment its variables
 * @param timeout of a call
 * @param memoryMegabytes of an environment
 * @param callsPerEnvironment how many calls one environment handles at once; Lambda's normal mode
 *     is one
 * @param maxEnvironments how many there are at most
 * @param reserved whether that is the function's reserved concurrency, beyond which Lambda refuses
 *     calls; else they wait, because this machine is not as large as AWS
 * @param snapStart whether the function is started as if from a snapshot
 * @param javaHome of the Java that runs it
 */
public record LambdaSettings(
    String name,
    String handler,
    Path code,
    Map<String, String> environment,
    Duration timeout,
    int memoryMegabytes,
    int callsPerEnvironment,
    int maxEnvironments,
    boolean reserved,
    boolean snapStart,
    Path javaHome) {

  /** Copies the map in. */
  public LambdaSettings {
    environment = Map.copyOf(environment);
  }

  /** Without reserved concurrency. */
  public LambdaSettings(
      String name,
      String handler,
      Path code,
      Map<String, String> environment,
      Duration timeout,
      int memoryMegabytes,
      int callsPerEnvironment,
      int maxEnvironments,
      boolean snapStart,
      Path javaHome) {
    this(
        name,
        handler,
        code,
        environment,
        timeout,
        memoryMegabytes,
        callsPerEnvironment,
        maxEnvironments,
        false,
        snapStart,
        javaHome);
  }

  /** One call at once, up to ten environments, no SnapStart, on the Java that runs this. */
  public static LambdaSettings of(
      String name,
      String handler,
      Path code,
      Map<String, String> environment,
      Duration timeout,
      int memoryMegabytes) {
    Path java = Path.of(System.getProperty("java.home"));
    return new LambdaSettings(
        name, handler, code, environment, timeout, memoryMegabytes, 1, 10, false, java);
  }
}
