package dev.wherry.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.engine.revision.Attributes;
import dev.wherry.engine.revision.Revision;
import dev.wherry.spi.apply.Action;
import dev.wherry.spi.apply.Observed;
import dev.wherry.spi.apply.ObservedResource;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Trait;
import dev.wherry.spi.blueprint.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every plan, tried on blueprints drawn at random. */
class PlannerPropertyTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void afterAPlanIsAppliedThereIsNothingToPlan(long seed) {
    RandomRevisions revisions = new RandomRevisions(seed);
    Situation now = new Situation(Revision.EMPTY, Map.of(), Observed.NOTHING);
    for (int i = 0; i < 20; i++) {
      Revision desired = revisions.next();
      Plan plan = Planner.plan(now, desired, DataRule.DELETE);

      Observed after = applied(now.observed(), plan, plan.changes());
      now = new Situation(plan.target(), Map.of(), after);

      assertEquals(desired.blueprint().resources().keySet(), after.resources().keySet());
      Plan again = Planner.plan(now, desired, DataRule.DELETE);
      assertTrue(again.isEmpty(), () -> String.join("\n", PlanText.lines(again)));
      assertEquals(List.of(), again.drift());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void deploymentsCutShortConvergeAndLeaveNoOrphan(long seed) {
    RandomRevisions revisions = new RandomRevisions(seed);
    Random chance = new Random(seed);
    Situation now = new Situation(Revision.EMPTY, Map.of(), Observed.NOTHING);
    for (int i = 0; i < 20; i++) {
      Plan plan = Planner.plan(now, revisions.next(), DataRule.DELETE);
      List<ResourceChange> some =
          plan.changes().stream().filter(change -> chance.nextBoolean()).toList();
      Map<ResourceId, NativeResource> touched = new HashMap<>(now.unfinished());
      plan.changes().forEach(change -> touched.put(change.id(), change.resource()));
      now = new Situation(now.released(), touched, applied(now.observed(), plan, some));
    }
    Revision last = revisions.next();
    Plan plan = Planner.plan(now, last, DataRule.DELETE);
    Observed after = applied(now.observed(), plan, plan.changes());

    assertEquals(last.blueprint().resources().keySet(), after.resources().keySet());
    assertEquals(expected(last, after), properties(after));
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
  void whatHoldsDataIsNeverLostUnlessTold(long seed) {
    RandomRevisions revisions = new RandomRevisions(seed);
    Situation now = new Situation(Revision.EMPTY, Map.of(), Observed.NOTHING);
    for (int i = 0; i < 20; i++) {
      Revision desired = i % 5 == 4 ? Revision.EMPTY : revisions.next();
      Plan plan = Planner.plan(now, desired, DataRule.KEEP);
      List<ResourceChange> allowed =
          plan.changes().stream().filter(change -> !plan.refused().contains(change)).toList();
      Set<ResourceId> data = data(now);

      Observed after = applied(now.observed(), plan, allowed);

      assertTrue(after.resources().keySet().containsAll(data));
      assertTrue(plan.changes().stream().noneMatch(one -> lost(one) && one.losesData()));
      if (plan.refused().isEmpty()) {
        now = new Situation(plan.target(), Map.of(), after);
        assertTrue(Planner.plan(now, desired, DataRule.KEEP).isEmpty());
      }
    }
  }

  private static boolean lost(ResourceChange change) {
    return change.action() == Action.DELETE;
  }

  private static Set<ResourceId> data(Situation now) {
    return now.released().blueprint().resources().values().stream()
        .filter(resource -> resource.has(Trait.HOLDS_DATA))
        .map(NativeResource::id)
        .collect(java.util.stream.Collectors.toSet());
  }

  /** What exists once these changes are made. */
  private static Observed applied(Observed before, Plan plan, List<ResourceChange> changes) {
    Map<ResourceId, ObservedResource> live = new TreeMap<>(before.resources());
    for (ResourceChange change : changes) {
      live.remove(change.id());
    }
    for (ResourceChange change : changes) {
      if (change.action() != Action.DELETE) {
        live.put(change.id(), made(plan.target(), change.resource()));
      }
    }
    return new Observed(live);
  }

  private static ObservedResource made(Revision target, NativeResource resource) {
    Map<String, String> attributes = Map.of("Arn", "arn of " + resource.id());
    Attributes all = new Attributes();
    target
        .blueprint()
        .resources()
        .keySet()
        .forEach(id -> all.add(id, Map.of("Arn", "arn of " + id)));
    Value.Fields properties = all.resolve(target.resolve(resource)).properties();
    return new ObservedResource(resource.id(), properties, Set.of(), attributes);
  }

  private static Map<ResourceId, Value.Fields> expected(Revision revision, Observed after) {
    Map<ResourceId, Value.Fields> expected = new TreeMap<>();
    revision
        .blueprint()
        .resources()
        .forEach((id, resource) -> expected.put(id, made(revision, resource).properties()));
    return expected;
  }

  private static Map<ResourceId, Value.Fields> properties(Observed observed) {
    Map<ResourceId, Value.Fields> properties = new TreeMap<>();
    observed.resources().forEach((id, live) -> properties.put(id, live.properties()));
    return properties;
  }
}
