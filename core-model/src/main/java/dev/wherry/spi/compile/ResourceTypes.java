package dev.wherry.spi.compile;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The types of resources that a compiler makes.
 *
 * @param source where they come from
 * @param date when they were read
 * @param types by name
 */
public record ResourceTypes(String source, String date, Map<String, ResourceType> types) {

  /** Copies the map in, in order. */
  public ResourceTypes {
    types = Collections.unmodifiableMap(new TreeMap<>(types));
  }

  /** A type, if the compiler makes resources of it. */
  public Optional<ResourceType> find(String name) {
    return Optional.ofNullable(types.get(name));
  }
}
