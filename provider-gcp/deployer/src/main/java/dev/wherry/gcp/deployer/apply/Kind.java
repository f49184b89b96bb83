package dev.wherry.gcp.deployer.apply;

import dev.wherry.spi.apply.ObservedResource;
import dev.wherry.spi.apply.PhaseListener;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.ResourceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One kind of resource: what {@link dev.wherry.spi.apply.ResourceApplier} is to all. */
interface Kind {

  /** A resource as it is now; a foreign one of the name is refused. */
  Optional<ObservedResource> get(ResourceId id) throws InterruptedException;

  /** All of the app that tell so themselves. */
  default List<ObservedResource> owned() throws InterruptedException {
    return List.of();
  }

  /** Makes it so. */
  Map<String, String> put(NativeResource resource, Set<PropertyPath> changed, PhaseListener phases)
      throws InterruptedException;

  /** Takes it away, if it is there. */
  void delete(ResourceId id) throws InterruptedException;
}
