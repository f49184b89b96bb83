package dev.wherry.engine.revision;

import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One place where two values are not the same.
 *
 * @param path where, as far inside as fields reach
 * @param before what the first has there
 * @param after what the second has there
 */
public record Difference(PropertyPath path, Optional<Value> before, Optional<Value> after) {

  /** All places where two are not the same, in order. */
  public static List<Difference> between(Value.Fields before, Value.Fields after) {
    List<Difference> differences = new ArrayList<>();
    collect(PropertyPath.ROOT, before, after, differences);
    return differences;
  }

  /** What stands at a path of fields. */
  public static Optional<Value> at(Value value, PropertyPath path) {
    Optional<Value> found = Optional.of(value);
    for (String segment : path.segments()) {
      found = found.flatMap(outer -> step(outer, segment));
    }
    return found;
  }

  /** The way back. */
  public Difference reversed() {
    return new Difference(path, /* before= */ after, /* after= */ before);
  }

  private static Optional<Value> step(Value outer, String segment) {
    return outer instanceof Value.Fields fields
        ? Optional.ofNullable(fields.values().get(segment))
        : Optional.empty();
  }

  private static void collect(
      PropertyPath path, Value.Fields before, Value.Fields after, List<Difference> differences) {
    Set<String> keys = new TreeSet<>(before.values().keySet());
    keys.addAll(after.values().keySet());
    for (String key : keys) {
      compare(path.then(key), find(before.values(), key), find(after.values(), key), differences);
    }
  }

  private static void compare(
      PropertyPath path,
      Optional<Value> before,
      Optional<Value> after,
      List<Difference> differences) {
    if (before.orElse(null) instanceof Value.Fields some
        && after.orElse(null) instanceof Value.Fields others) {
      collect(path, some, others, differences);
    } else if (!before.equals(after)) {
      differences.add(new Difference(path, before, after));
    }
  }

  private static Optional<Value> find(Map<String, Value> values, String key) {
    return Optional.ofNullable(values.get(key));
  }
}
