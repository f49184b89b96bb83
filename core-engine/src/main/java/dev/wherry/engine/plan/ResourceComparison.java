package dev.wherry.engine.plan;

import dev.wherry.engine.revision.Difference;
import dev.wherry.engine.revision.Revision;
import dev.wherry.spi.apply.Action;
import dev.wherry.spi.apply.ObservedResource;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What happens to one resource that is wanted. */
final class ResourceComparison {

  private final Situation situation;
  private final Revision target;

  ResourceComparison(Situation situation, Revision target) {
    this.situation = situation;
    this.target = target;
  }

  Optional<ResourceChange> compare(NativeResource wanted) {
    ObservedResource live = situation.observed().resources().get(wanted.id());
    if (live == null) {
      return Optional.of(
          new ResourceChange(wanted, Action.CREATE, whyCreated(wanted.id()), List.of()));
    }
    List<PropertyChange> changes =
        differences(wanted, live).stream()
            .map(difference -> Classification.of(difference, wanted))
            .toList();
    boolean replaces = changes.stream().anyMatch(PropertyChange::replaces);
    Action action = replaces ? Action.REPLACE : Action.UPDATE;
    return whyChanged(wanted.id(), changes)
        .map(cause -> new ResourceChange(wanted, action, cause, changes));
  }

  private Cause whyCreated(ResourceId id) {
    if (situation.uncertain(id)) {
      return Cause.UNFINISHED;
    }
    return situation.released().find(id).isPresent() ? Cause.MISSING : Cause.NEW;
  }

  private Optional<Cause> whyChanged(ResourceId id, List<PropertyChange> changes) {
    if (situation.uncertain(id)) {
      return Optional.of(Cause.UNFINISHED);
    }
    if (situation.released().find(id).isEmpty()) {
      return Optional.of(Cause.FOUND);
    }
    return changes.isEmpty() ? Optional.empty() : Optional.of(Cause.CHANGED);
  }

  /** Against the last release; where that says nothing for certain, against what is there. */
  private List<Difference> differences(NativeResource wanted, ObservedResource live) {
    Value.Fields now = target.resolve(wanted).properties();
    return situation
        .released()
        .find(wanted.id())
        .filter(was -> !situation.uncertain(was.id()))
        .map(was -> situation.released().resolve(was).properties())
        .map(before -> Difference.between(before, now))
        .orElseGet(() -> beside(wanted.id(), live, now));
  }

  /**
   * What is there, beside what is wanted and what was ever wanted of it. What cannot be read may be
   * as any of these.
   */
  private List<Difference> beside(ResourceId id, ObservedResource live, Value.Fields now) {
    Map<PropertyPath, Difference> differences = new TreeMap<>();
    Stream.concat(
            situation.released().find(id).map(situation.released()::resolve).stream(),
            Stream.ofNullable(situation.unfinished().get(id)))
        .flatMap(before -> Difference.between(before.properties(), now).stream())
        .filter(difference -> mayBe(live, difference))
        .forEach(possible -> differences.put(possible.path(), possible));
    LiveComparison.between(live, now, situation.observed())
        .forEach(difference -> differences.put(difference.path(), difference));
    return List.copyOf(differences.values());
  }

  private static boolean mayBe(ObservedResource live, Difference difference) {
    boolean hidden = live.unreadable().stream().anyMatch(part -> part.covers(difference.path()));
    return hidden
        || (difference.after().isEmpty()
            && Difference.at(live.properties(), difference.path()).isPresent());
  }
}
