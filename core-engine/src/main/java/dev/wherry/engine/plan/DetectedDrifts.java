package dev.wherry.engine.plan;

import dev.wherry.engine.revision.Difference;
import dev.wherry.spi.apply.DetectedDrift;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.ResourceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Drift that a provider found out, beside what comparing told. */
public final class DetectedDrifts {

  private DetectedDrifts() {}

  /**
   * Both, each property once.
   *
   * @param compared what comparing told
   * @param detected what the provider found out; what is not of the release does not count
   */
  public static List<Drift> join(
      List<Drift> compared, List<DetectedDrift> detected, Situation situation) {
    Map<ResourceId, Drift> joined = new LinkedHashMap<>();
    compared.forEach(one -> joined.put(one.resource().id(), one));
    Map<ResourceId, NativeResource> released = situation.released().blueprint().resources();
    for (DetectedDrift one : detected) {
      NativeResource resource = released.get(one.resource());
      if (resource != null && !situation.uncertain(resource.id())) {
        joined.merge(resource.id(), drift(resource, one), DetectedDrifts::both);
      }
    }
    return List.copyOf(joined.values());
  }

  private static Drift drift(NativeResource resource, DetectedDrift detected) {
    return new Drift(
        resource,
        detected.missing(),
        detected.changes().stream()
            .map(change -> new Difference(change.path(), change.deployed(), change.live()))
            .toList());
  }

  private static Drift both(Drift compared, Drift detected) {
    List<Difference> differences = new ArrayList<>(compared.differences());
    detected.differences().stream()
        .filter(more -> compared.differences().stream().noneMatch(one -> same(one, more)))
        .forEach(differences::add);
    return new Drift(compared.resource(), compared.missing() || detected.missing(), differences);
  }

  /** The two may look at the same property at different depths. */
  private static boolean same(Difference one, Difference other) {
    PropertyPath first = one.path();
    PropertyPath second = other.path();
    return first.covers(second) || second.covers(first);
  }
}
