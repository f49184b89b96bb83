package dev.wherry.spi.compile;

import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Resources so that each comes after what it needs. */
public final class CreationOrder {

  private final Blueprint blueprint;
  private final Map<ResourceId, NativeResource> done = new LinkedHashMap<>();

  private CreationOrder(Blueprint blueprint) {
    this.blueprint = blueprint;
  }

  /** All of a blueprint. */
  public static List<NativeResource> of(Blueprint blueprint) {
    CreationOrder order = new CreationOrder(blueprint);
    blueprint.resources().values().forEach(order::add);
    return new ArrayList<>(order.done.values());
  }

  private void add(NativeResource resource) {
    if (done.containsKey(resource.id())) {
      return;
    }
    resource.dependencies().stream()
        .flatMap(id -> Stream.ofNullable(blueprint.resources().get(id)))
        .forEach(this::add);
    done.put(resource.id(), resource);
  }
}
