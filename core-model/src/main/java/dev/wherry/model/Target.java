package dev.wherry.model;

import dev.wherry.diagnostic.SourceLocation;
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

  /** The name of the local runner's target and provider, which no manifest can take. */
  public static final String LOCAL = "local";

  /** Copies the map in. */
  public Target {
    settings = Ordered.copyOf(settings);
  }

  /** The target of the local runner, which no manifest names. */
  public static Target local() {
    return new Target(
        new TargetName(LOCAL),
        new ProviderName(LOCAL),
        Optional.empty(),
        Map.of(),
        Origin.of(SourceLocation.startOf(LOCAL)));
  }

  /** Whether it is the local runner's. */
  public boolean isLocal() {
    return provider.value().equals(LOCAL);
  }
}
