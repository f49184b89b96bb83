package dev.wherry.spi.apply;

import dev.wherry.spi.blueprint.ResourceId;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that exists of an app in a stage and target.
 *
 * @param resources by id
 */
public record Observed(Map<ResourceId, ObservedResource> resources) {

  /** Nothing. */
  public static final Observed NOTHING = new Observed(Map.of());

  /** Copies the map in, in order. */
  public Observed {
    resources = Collections.unmodifiableMap(new TreeMap<>(resources));
  }
}
