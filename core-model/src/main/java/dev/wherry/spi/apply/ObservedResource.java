package dev.wherry.spi.apply;

import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import java.util.Map;
import java.util.Set;

/**
 * A resource as it is now.
 *
 * @param id what it is found by
 * @param properties as they would be written, so that they can be compared; more than the owned
 *     ones is no harm
 * @param unreadable what the platform does not tell and cannot be compared
 * @param attributes what others refer to, and what {@code info} shows
 */
public record ObservedResource(
    ResourceId id,
    Value.Fields properties,
    Set<PropertyPath> unreadable,
    Map<String, String> attributes) {

  /** Copies the collections in. */
  public ObservedResource {
    unreadable = Set.copyOf(unreadable);
    attributes = Map.copyOf(attributes);
  }
}
