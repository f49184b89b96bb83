package dev.wherry.spi;

import dev.wherry.model.ResourceKind;
import dev.wherry.model.TriggerKind;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What a provider has, as data. A kind that is not listed is unsupported.
 *
 * @param triggers by kind
 * @param resources by kind
 * @param largestArtifact how many bytes one may hold, unzipped
 */
public record Capabilities(
    Map<TriggerKind, Support> triggers,
    Map<ResourceKind, Support> resources,
    OptionalLong largestArtifact) {

  /** Without a limit on artifacts. */
  public Capabilities(Map<TriggerKind, Support> triggers, Map<ResourceKind, Support> resources) {
    this(triggers, resources, OptionalLong.empty());
  }

  /** Copies the maps in. */
  public Capabilities {
    triggers = Map.copyOf(triggers);
    resources = Map.copyOf(resources);
  }

  /** How a trigger is given. */
  public Support of(TriggerKind kind) {
    return triggers.getOrDefault(kind, Support.UNSUPPORTED);
  }

  /** How a resource is given. */
  public Support of(ResourceKind kind) {
    return resources.getOrDefault(kind, Support.UNSUPPORTED);
  }
}
