package dev.wherry.local.reload;

import dev.wherry.model.ProjectCode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/**
 * Something new to serve.
 *
 * @param code the newest code; the same as before when only the manifest changed
 * @param manifest whether the manifest has to be read again
 * @param files what somebody changed
 * @param compiled the number of sources that were compiled
 * @param waited from the first sign of a change until files had settled
 * @param took from then until the code was ready
 */
public record Change(
    ProjectCode code,
    boolean manifest,
    Set<Path> files,
    int compiled,
    Duration waited,
    Duration took) {

  /** Copies the set in. */
  public Change {
    files = Set.copyOf(files);
  }
}
