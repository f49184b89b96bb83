package dev.wherry.local;

import dev.wherry.model.StageName;
import java.nio.file.Path;

/**
 * How an app is run locally.
 *
 * @param project the folder of the manifest; {@code .wherry} in it holds secrets and state
 * @param stage which stage
 * @param port where HTTP is served; 0 for any free port
 * @param maxInstances how many instances a function without {@code max-instances} has at most
 */
public record LocalOptions(Path project, StageName stage, int port, int maxInstances) {

  /** The port of {@code dev}, unless the command says otherwise. */
  public static final int DEFAULT_PORT = 8080;

  /** How many instances a function without {@code max-instances} has at most. */
  public static final int DEFAULT_MAX_INSTANCES = 10;

  /** The defaults for a project and stage. */
  public static LocalOptions of(Path project, StageName stage) {
    return new LocalOptions(project, stage, DEFAULT_PORT, DEFAULT_MAX_INSTANCES);
  }

  /** The same on another port. */
  public LocalOptions port(int other) {
    return new LocalOptions(project, stage, other, maxInstances);
  }

  /** The same with another limit of instances. */
  public LocalOptions maxInstances(int other) {
    return new LocalOptions(project, stage, port, other);
  }
}
