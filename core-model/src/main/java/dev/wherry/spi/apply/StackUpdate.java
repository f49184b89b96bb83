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
 * @param keptReleases how many releases are kept, this one among them: a platform's own copies of
 *     older ones may go
 */
public record StackUpdate(Blueprint desired, Map<ResourceId, Action> changes, int keptReleases) {

  /** Copies the map in, in order. */
  public StackUpdate {
    changes = Collections.unmodifiableMap(new TreeMap<>(changes));
  }
}
