package dev.wherry.spi.compile;

import java.util.Map;
import java.util.Set;

/**
 * What a provider knows of a type of resource.
 *
 * @param replacing properties that cannot change in place
 * @param readOnly properties that only the provider sets
 * @param properties by name
 */
public record ResourceType(
    Set<String> replacing, Set<String> readOnly, Map<String, PropertyType> properties) {

  /** Copies the collections in. */
  public ResourceType {
    replacing = Set.copyOf(replacing);
    readOnly = Set.copyOf(readOnly);
    properties = Map.copyOf(properties);
  }
}
