package dev.wherry.engine.plan;

import dev.wherry.engine.revision.Revision;
import dev.wherry.spi.apply.Action;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a deployment would change.
 *
 * @param target what there will be, with what is kept although nothing asks for it
 * @param changes in the order of the manifest
 * @param kept what holds data and stays although nothing asks for it
 * @param refused changes that would lose data and were not agreed to; with one of them the plan
 *     cannot be applied
 * @param drift what someone changed outside of Wherry
 * @param moved addresses of the last release that will not lead where they did
 */
public record Plan(
    Revision target,
    List<ResourceChange> changes,
    List<NativeResource> kept,
    List<ResourceChange> refused,
    List<Drift> drift,
    List<MovedAddress> moved) {

  /** Copies the lists in. */
  public Plan {
    changes = List.copyOf(changes);
    kept = List.copyOf(kept);
    refused = List.copyOf(refused);
    drift = List.copyOf(drift);
    moved = List.copyOf(moved);
  }

  /** Whether everything is as it should be. */
  public boolean isEmpty() {
    return changes.isEmpty() && refused.isEmpty();
  }

  /** What happens to a resource. */
  public Optional<ResourceChange> change(ResourceId id) {
    return changes.stream().filter(change -> change.id().equals(id)).findFirst();
  }

  /** What happens to what. */
  public Map<ResourceId, Action> actions() {
    return changes.stream().collect(Collectors.toMap(ResourceChange::id, ResourceChange::action));
  }

  /** How often something happens. */
  public Map<Action, Long> counts() {
    return changes.stream()
        .map(ResourceChange::action)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }
}
