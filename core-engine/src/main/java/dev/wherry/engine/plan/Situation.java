package dev.wherry.engine.plan;

import dev.wherry.engine.revision.Revision;
import dev.wherry.spi.apply.Observed;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known before a deployment.
 *
 * @param released what the last release made; empty before the first
 * @param unfinished what deployments that were cut short since may have changed, as they last
 *     wanted it
 * @param observed what exists now
 */
public record Situation(
    Revision released, Map<ResourceId, NativeResource> unfinished, Observed observed) {

  /** Copies the map in, in order. */
  public Situation {
    unfinished = Collections.unmodifiableMap(new TreeMap<>(unfinished));
  }

  /** Everything that may exist. */
  public Set<ResourceId> known() {
    Set<ResourceId> known = new TreeSet<>(observed.resources().keySet());
    known.addAll(released.blueprint().resources().keySet());
    known.addAll(unfinished.keySet());
    return known;
  }

  /** The resource as it was last asked for. */
  public Optional<NativeResource> last(ResourceId id) {
    return released.find(id).or(() -> Optional.ofNullable(unfinished.get(id)));
  }

  /** Whether a deployment that was cut short may have changed it. */
  boolean uncertain(ResourceId id) {
    return unfinished.containsKey(id);
  }
}
