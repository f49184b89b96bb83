package dev.wherry.engine.plan;

import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Resources, each after all that it depends on. */
final class InOrder {

  private final Blueprint blueprint;
  private final Set<ResourceId> seen = new HashSet<>();
  private final List<NativeResource> ordered = new ArrayList<>();

  private InOrder(Blueprint blueprint) {
    this.blueprint = blueprint;
  }

  static List<NativeResource> of(Blueprint blueprint) {
    InOrder order = new InOrder(blueprint);
    blueprint.resources().keySet().forEach(order::visit);
    return order.ordered;
  }

  private void visit(ResourceId id) {
    NativeResource resource = blueprint.resources().get(id);
    if (resource != null && seen.add(id)) {
      resource.dependencies().forEach(this::visit);
      ordered.add(resource);
    }
  }
}
