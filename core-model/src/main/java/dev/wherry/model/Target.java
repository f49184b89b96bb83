package dev.wherry.model;

import java.util.Map;
import java.util.Optional;

/**
 * Where an app runs: a provider and a place.
 *
 * @param name its name in the manifest
 * @param provider who runs it
 * @param region the provider's name of the place
 * @param settings what else the provider needs to know, by key: {@code account}, {@code project},
 *     {@code network}…
 * @param origin where it was written
 */
public record Target(
    TargetName name,
    ProviderName provider,
    Optional<String> region,
    Map<String, Document> settings,
    Origin origin) {

  /** Copies the map in. */
  public Target {
    settings = Ordered.copyOf(settings);
  }
}
