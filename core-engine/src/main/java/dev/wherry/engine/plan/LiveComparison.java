package dev.wherry.engine.plan;

import dev.wherry.engine.revision.Attributes;
import dev.wherry.engine.revision.Difference;
import dev.wherry.spi.apply.Observed;
import dev.wherry.spi.apply.ObservedResource;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.Value;
import java.util.List;
import java.util.Optional;

/** Owned properties beside what a resource really has, as far as that can be told. */
final class LiveComparison {

  private LiveComparison() {}

  /** From what is there to what is owned; what is not owned does not count. */
  static List<Difference> between(ObservedResource live, Value.Fields owned, Observed observed) {
    Value.Fields known = (Value.Fields) Attributes.of(observed).fill(owned);
    return Difference.between(live.properties(), known).stream()
        .filter(difference -> comparable(difference, live))
        .toList();
  }

  private static boolean comparable(Difference difference, ObservedResource live) {
    PropertyPath path = difference.path();
    Optional<Value> owned = difference.after();
    return owned.isPresent()
        && owned.stream().flatMap(Value::everything).noneMatch(LiveComparison::open)
        && live.unreadable().stream().noneMatch(hidden -> hidden.covers(path));
  }

  private static boolean open(Value part) {
    return part instanceof Value.Attribute || part instanceof Value.SecretRef;
  }
}
