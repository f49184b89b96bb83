package dev.wherry.testkit.reference;

import dev.wherry.spi.Connection;
import dev.wherry.spi.Preflight;
import dev.wherry.spi.apply.Applier;
import dev.wherry.spi.apply.Observed;
import dev.wherry.spi.apply.ObservedResource;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.operate.Operations;
import dev.wherry.spi.storage.Storage;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The way to the cloud in memory. */
final class ReferenceConnection implements Connection {

  private final ReferenceCloud cloud;
  private final ReferenceStyle style;

  ReferenceConnection(ReferenceCloud cloud, ReferenceStyle style) {
    this.cloud = cloud;
    this.style = style;
  }

  @Override
  public Preflight preflight() {
    return new Preflight("nobody in particular", cloud.problems());
  }

  @Override
  public Observed read(Set<ResourceId> known) {
    Set<ResourceId> ids = new TreeSet<>(known);
    switch (style) {
      case STACK -> ids.addAll(cloud.live());
      case RESOURCES -> cloud.live().stream().filter(ReferenceTypes::isTagged).forEach(ids::add);
    }
    Map<ResourceId, ObservedResource> found = new TreeMap<>();
    ids.forEach(id -> cloud.get(id).ifPresent(live -> found.put(id, live)));
    return new Observed(found);
  }

  @Override
  public Applier applier() {
    return switch (style) {
      case STACK -> new ReferenceStack(cloud);
      case RESOURCES -> new ReferenceResources(cloud);
    };
  }

  @Override
  public Storage storage() {
    return new ReferenceStorage(cloud);
  }

  @Override
  public Operations operations() {
    return new ReferenceOperations(cloud, style);
  }

  @Override
  public void close() {}
}
