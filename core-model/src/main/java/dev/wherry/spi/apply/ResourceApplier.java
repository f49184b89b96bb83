package dev.wherry.spi.apply;

import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.ResourceId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Changes one resource at a time; the engine decides the order, resolves values, retries what
 * passes and survives being killed. Calls come from several threads at once, and each waits until
 * the provider is done.
 */
public non-sealed interface ResourceApplier extends Applier {

  /** A resource of the app as it is now; one of the same name that is not the app's is refused. */
  Optional<ObservedResource> get(ResourceId id) throws InterruptedException;

  /**
   * Makes a resource be as described, whether it exists or not: a second call with the same changes
   * nothing. One of the same name that is not the app's is refused.
   *
   * @param resource everything resolved but secrets
   * @param changed what differs from before, for platforms that want to know; all of it when new
   * @param phases hears how far a long change is
   * @return the attributes that others refer to
   */
  Map<String, String> put(NativeResource resource, Set<PropertyPath> changed, PhaseListener phases)
      throws InterruptedException;

  /** Takes a resource away; one that is not there is no failure. */
  void delete(ResourceId id) throws InterruptedException;
}
