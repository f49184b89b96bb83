package dev.wherry.engine.apply;

import dev.wherry.engine.plan.Plan;
import dev.wherry.engine.plan.ResourceChange;
import dev.wherry.engine.plan.Situation;
import dev.wherry.spi.apply.Action;
import dev.wherry.spi.blueprint.ChangeKind;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The calls that a plan takes, each with those that must be done before it. A resource is put after
 * what it needs, deleted before what it needed, and a replacement is a deletion and a put.
 */
final class StepGraph {

  private final Situation situation;
  private final Map<ResourceId, Step> puts = new LinkedHashMap<>();
  private final Map<ResourceId, Step> deletions = new LinkedHashMap<>();
  private final Map<Step, Set<Step>> before = new LinkedHashMap<>();

  private StepGraph(Plan plan, Situation situation) {
    this.situation = situation;
    for (ResourceChange change : plan.changes()) {
      if (change.action() != Action.CREATE && change.action() != Action.UPDATE) {
        add(deletions, new Step(Step.Kind.DELETE, change));
      }
      if (change.action() != Action.DELETE) {
        add(puts, new Step(Step.Kind.PUT, change));
      }
    }
  }

  /** The steps, and for each those before it. */
  static Map<Step, Set<Step>> of(Plan plan, Situation situation) {
    StepGraph graph = new StepGraph(plan, situation);
    graph.puts.values().forEach(graph::orderPut);
    plan.changes().forEach(change -> graph.orderDeletion(change.id()));
    plan.changes().forEach(change -> graph.orderTakingAway(change));
    plan.changes().forEach(change -> graph.orderLettingGo(change.id()));
    return graph.before;
  }

  private void add(Map<ResourceId, Step> steps, Step step) {
    steps.put(step.id(), step);
    before.put(step, new LinkedHashSet<>());
  }

  private void orderPut(Step put) {
    put.change().resource().dependencies().forEach(id -> after(put, puts.get(id)));
    after(put, deletions.get(put.id()));
  }

  /** What was built on others goes before they do. */
  private void orderDeletion(ResourceId id) {
    Step user = deletions.get(id);
    for (ResourceId needed : needed(id)) {
      Step deletion = deletions.get(needed);
      if (user != null && deletion != null && !waits(user, deletion)) {
        after(deletion, user);
      }
    }
  }

  /**
   * A permission is taken away before what it opened changes, which may trust its callers from then
   * on.
   */
  private void orderTakingAway(ResourceChange change) {
    Step deletion = deletions.get(change.id());
    if (deletion == null || change.resource().kind() != ChangeKind.PERMISSION) {
      return;
    }
    for (ResourceId opened : needed(change.id())) {
      Step put = puts.get(opened);
      if (put != null && !waits(deletion, put)) {
        after(put, deletion);
      }
    }
  }

  /** What was built on others lets go of them before they go, unless it needs their place. */
  private void orderLettingGo(ResourceId id) {
    Step put = puts.get(id);
    for (ResourceId needed : needed(id)) {
      Step deletion = deletions.get(needed);
      if (put != null && deletion != null && !waits(put, deletion)) {
        after(deletion, put);
      }
    }
  }

  /** All that it may be built on: as it was released, and as a run that was cut short wanted it. */
  private Set<ResourceId> needed(ResourceId id) {
    Set<ResourceId> needed = new TreeSet<>();
    situation.released().find(id).ifPresent(was -> needed.addAll(was.dependencies()));
    NativeResource unfinished = situation.unfinished().get(id);
    if (unfinished != null) {
      needed.addAll(unfinished.dependencies());
    }
    return needed;
  }

  /** Whether a step comes after another, directly or by way of others. */
  private boolean waits(Step step, Step other) {
    Set<Step> earlier = new LinkedHashSet<>();
    Deque<Step> open = new ArrayDeque<>(List.of(step));
    while (!open.isEmpty()) {
      Step next = open.pop();
      if (earlier.add(next)) {
        open.addAll(before.getOrDefault(next, Set.of()));
      }
    }
    return earlier.contains(other);
  }

  private void after(@Nullable Step step, @Nullable Step first) {
    if (step != null && first != null) {
      before.computeIfAbsent(step, any -> new LinkedHashSet<>()).add(first);
    }
  }
}
