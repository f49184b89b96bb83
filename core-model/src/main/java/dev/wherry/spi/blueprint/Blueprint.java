package dev.wherry.spi.blueprint;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All native resources of an app in one stage and target. Everything that one refers to is there,
 * and there are no cycles.
 *
 * @param resources by id
 * @param outputs what {@code info} shows once it is deployed, by name: {@code url}…
 */
public record Blueprint(Map<ResourceId, NativeResource> resources, Map<String, Value> outputs) {

  /** Nothing at all. */
  public static final Blueprint EMPTY = new Blueprint(Map.of(), Map.of());

  /** Copies the maps in, in order, and refuses dangling references and cycles. */
  public Blueprint {
    resources = Sorted.copyOf(resources);
    outputs = Sorted.copyOf(outputs);
    BlueprintCheck.check(resources, outputs);
  }

  /** A blueprint of these resources. */
  public static Blueprint of(Collection<NativeResource> resources, Map<String, Value> outputs) {
    return new Blueprint(
        resources.stream().collect(Collectors.toMap(NativeResource::id, Function.identity())),
        outputs);
  }
}
