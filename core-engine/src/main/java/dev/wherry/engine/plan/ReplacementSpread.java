package dev.wherry.engine.plan;

import dev.wherry.engine.revision.Difference;
import dev.wherry.spi.apply.Action;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What refers to a replaced resource changes with it; resources come in the order of the graph. */
final class ReplacementSpread {

  private final Set<ResourceId> renewed = new HashSet<>();

  Optional<ResourceChange> apply(NativeResource wanted, Optional<ResourceChange> own) {
    List<PropertyChange> referring =
        wanted.properties().values().entrySet().stream()
            .filter(property -> refersToRenewed(property.getValue()))
            .map(property -> change(wanted, property))
            .toList();
    Optional<ResourceChange> change = referring.isEmpty() ? own : joined(wanted, own, referring);
    change.filter(ReplacementSpread::renews).ifPresent(one -> renewed.add(one.id()));
    return change;
  }

  private static boolean renews(ResourceChange change) {
    return change.action() == Action.REPLACE || change.cause() == Cause.MISSING;
  }

  private boolean refersToRenewed(Value value) {
    return value
        .everything()
        .anyMatch(
            part ->
                part instanceof Value.Attribute attribute
                    && renewed.contains(attribute.resource()));
  }

  private static PropertyChange change(NativeResource wanted, Map.Entry<String, Value> property) {
    PropertyPath path = PropertyPath.of(property.getKey());
    Optional<Value> value = Optional.of(property.getValue());
    return Classification.of(new Difference(path, value, value), wanted);
  }

  private static Optional<ResourceChange> joined(
      NativeResource wanted, Optional<ResourceChange> own, List<PropertyChange> referring) {
    if (own.map(ResourceChange::action).filter(Action.CREATE::equals).isPresent()) {
      return own;
    }
    List<PropertyChange> all =
        new ArrayList<>(own.map(ResourceChange::properties).orElse(List.of()));
    all.addAll(referring);
    boolean replaces = all.stream().anyMatch(PropertyChange::replaces);
    Cause cause = own.map(ResourceChange::cause).orElse(Cause.REFERENCE);
    return Optional.of(
        new ResourceChange(wanted, replaces ? Action.REPLACE : Action.UPDATE, cause, all));
  }
}
