package dev.wherry.engine.plan;

import dev.wherry.engine.revision.Revision;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * An address that the last release told, and that will not lead where it did: callers have to hear
 * of it.
 *
 * @param name what {@code info} calls it, such as {@code GET /orders}
 * @param ends whether no address of that name comes in its place
 */
public record MovedAddress(String name, boolean ends) {

  /** The code of the page about it. */
  static final String CODE = "W0701";

  /**
   * All of them: an address hangs on resources, and moves when it comes to hang on others or is
   * written otherwise; it ends with them when the app no longer tells it.
   */
  static List<MovedAddress> between(Revision released, Revision target) {
    List<MovedAddress> moved = new ArrayList<>();
    Map<String, Value> after = target.blueprint().outputs();
    Set<ResourceId> staying = target.blueprint().resources().keySet();
    released
        .blueprint()
        .outputs()
        .forEach(
            (name, value) -> {
              Set<ResourceId> before = hooks(value);
              Value next = after.get(name);
              if (next != null && !next.equals(value)) {
                moved.add(new MovedAddress(name, false));
              } else if (next == null && !staying.containsAll(before)) {
                moved.add(new MovedAddress(name, true));
              }
            });
    return moved;
  }

  /** The resources that an address hangs on. */
  private static Set<ResourceId> hooks(Value address) {
    return address
        .everything()
        .filter(Value.Attribute.class::isInstance)
        .map(attribute -> ((Value.Attribute) attribute).resource())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
