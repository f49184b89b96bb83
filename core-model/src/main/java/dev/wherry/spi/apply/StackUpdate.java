package dev.wherry.spi.apply;

import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.ResourceId;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a stack should become.
 *
 * @param desired with digests filled in; attributes are the provider's to resolve
 * @param changes what the user was shown and agreed to: nothing else may be replaced or deleted
 */
public record StackUpdate(Blueprint desired, Map<ResourceId, Action> changes) {

  /** Copies the map in, in order. */
  public StackUpdate {
    changes = Collections.unmodifiableMap(new TreeMap<>(changes));
  }
}
