package dev.wherry.testkit.reference;

import dev.wherry.spi.apply.ObservedResource;
import dev.wherry.spi.apply.PhaseListener;
import dev.wherry.spi.apply.ResourceApplier;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.ResourceId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Changes the cloud in memory one resource at a time. */
final class ReferenceResources implements ResourceApplier {

  private final ReferenceCloud cloud;

  ReferenceResources(ReferenceCloud cloud) {
    this.cloud = cloud;
  }

  @Override
  public Optional<ObservedResource> get(ResourceId id) {
    return cloud.get(id);
  }

  @Override
  public Map<String, String> put(
      NativeResource resource, Set<PropertyPath> changed, PhaseListener phases) {
    if (changed.isEmpty()) {
      throw new IllegalArgumentException("a change of nothing: " + resource.id());
    }
    return cloud.put(resource);
  }

  @Override
  public void delete(ResourceId id) {
    cloud.delete(id);
  }
}
