package dev.wherry.engine.plan;

import dev.wherry.engine.revision.Revision;
import dev.wherry.spi.apply.Action;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Decides what a deployment changes. */
public final class Planner {

  private static final Comparator<ResourceChange> ORDER =
      Comparator.comparing((ResourceChange change) -> change.resource().origin())
          .thenComparing(ResourceChange::id);

  private final Situation situation;
  private final Revision desired;
  private final DataRule rule;

  private Planner(Situation situation, Revision desired, DataRule rule) {
    this.situation = situation;
    this.desired = desired;
    this.rule = rule;
  }

  /** What turns what is into what is desired. Nothing desired means a removal. */
  public static Plan plan(Situation situation, Revision desired, DataRule rule) {
    return new Planner(situation, desired, rule).plan();
  }

  private Plan plan() {
    List<NativeResource> kept = rule == DataRule.KEEP ? Keeping.of(situation, desired) : List.of();
    Revision target = Keeping.joined(situation, desired, kept);
    List<ResourceChange> changes = changes(target, kept);
    List<ResourceChange> refused =
        rule == DataRule.DELETE
            ? List.of()
            : changes.stream().filter(ResourceChange::losesData).toList();
    return new Plan(target, changes, kept, refused, DriftCheck.drift(situation), moved(target));
  }

  /** A removal takes all of them anyway. */
  private List<MovedAddress> moved(Revision target) {
    return desired.blueprint().resources().isEmpty()
        ? List.of()
        : MovedAddress.between(situation.released(), target);
  }

  private List<ResourceChange> changes(Revision target, List<NativeResource> kept) {
    ReplacementSpread spread = new ReplacementSpread();
    ResourceComparison comparison = new ResourceComparison(situation, target);
    List<ResourceChange> changes = new ArrayList<>();
    for (NativeResource wanted : InOrder.of(target.blueprint())) {
      spread.apply(wanted, comparison.compare(wanted)).ifPresent(changes::add);
    }
    Set<ResourceId> others = new TreeSet<>(situation.observed().resources().keySet());
    others.removeAll(target.blueprint().resources().keySet());
    kept.forEach(resource -> others.remove(resource.id()));
    others.forEach(id -> changes.add(deletion(id)));
    changes.sort(ORDER);
    return changes;
  }

  private ResourceChange deletion(ResourceId id) {
    NativeResource last = situation.last(id).orElseGet(() -> Keeping.unknown(id));
    Cause cause = Cause.FOUND;
    if (situation.released().find(id).isPresent()) {
      cause = Cause.GONE;
    } else if (situation.uncertain(id)) {
      cause = Cause.UNFINISHED;
    }
    return new ResourceChange(last, Action.DELETE, cause, List.of());
  }
}
