package dev.wherry.cli.project;

import dev.wherry.engine.manifest.ManifestRequest;
import dev.wherry.model.StageName;
import java.nio.file.Path;
import java.util.Map;

/**
 * Which project, and which stage of it.
 *
 * @param file the manifest, as the user would type it
 * @param stage the stage
 * @param parameters what {@code --param} gave
 * @param environment the environment variables
 */
public record ProjectRequest(
    Path file, StageName stage, Map<String, String> parameters, Map<String, String> environment) {

  /** Copies the maps in. */
  public ProjectRequest {
    parameters = Map.copyOf(parameters);
    environment = Map.copyOf(environment);
  }

  /** What the manifest's reader needs of it. */
  public ManifestRequest manifest() {
    return new ManifestRequest(file, parameters, environment);
  }
}
