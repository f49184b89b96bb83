package dev.wherry.bench.lambda;

import dev.wherry.local.lambda.LambdaSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * One way to write the function.
 *
 * @param title what the tables call it
 * @param handler what Lambda's configuration names
 * @param folder the artifact, laid out as Lambda does
 * @param environment its variables
 */
record Contestant(String title, String handler, Path folder, Map<String, String> environment) {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int MEGABYTES = 512;

  /** The function on one Java, a process at a time. */
  LambdaSettings on(Path javaHome, Map<String, String> more) {
    Map<String, String> all = new java.util.TreeMap<>(environment);
    all.putAll(more);
    return new LambdaSettings(
        "bench", handler, folder, all, TIMEOUT, MEGABYTES, 1, 1, false, javaHome);
  }
}
