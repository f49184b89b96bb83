package dev.wherry.engine.manifest;

import java.nio.file.Path;
import java.util.Map;

/**
 * Which manifest to read, and with what.
 *
 * @param file the manifest as the user would type it
 * @param parameters what {@code --param} gave
 * @param environment the variables that {@code ${env:NAME}} finds; they win over {@code .env}
 */
public record ManifestRequest(
    Path file, Map<String, String> parameters, Map<String, String> environment) {

  /** Copies the maps in. */
  public ManifestRequest {
    parameters = Map.copyOf(parameters);
    environment = Map.copyOf(environment);
  }
}
