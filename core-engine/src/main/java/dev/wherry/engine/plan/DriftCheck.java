package dev.wherry.engine.plan;

import dev.wherry.engine.revision.Difference;
import dev.wherry.engine.revision.Revision;
import dev.wherry.spi.apply.ObservedResource;
import dev.wherry.spi.blueprint.NativeResource;
import java.util.ArrayList;
import java.util.List;

/** What someone changed outside of Wherry since the last release. */
final class DriftCheck {

  private DriftCheck() {}

  static List<Drift> drift(Situation situation) {
    List<Drift> drift = new ArrayList<>();
    Revision released = situation.released();
    for (NativeResource resource : released.blueprint().resources().values()) {
      if (!situation.uncertain(resource.id())) {
        ObservedResource live = situation.observed().resources().get(resource.id());
        List<Difference> differences =
            live == null ? List.of() : differences(live, resource, situation);
        if (live == null || !differences.isEmpty()) {
          drift.add(new Drift(resource, live == null, differences));
        }
      }
    }
    return drift;
  }

  private static List<Difference> differences(
      ObservedResource live, NativeResource resource, Situation situation) {
    return LiveComparison.between(
            live, situation.released().resolve(resource).properties(), situation.observed())
        .stream()
        .map(Difference::reversed)
        .toList();
  }
}
