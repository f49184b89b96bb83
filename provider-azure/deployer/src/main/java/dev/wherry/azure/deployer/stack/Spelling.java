package dev.wherry.azure.deployer.stack;

import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.spi.blueprint.ResourceId;
import java.util.List;
import java.util.Set;

/**
 * Ids as blueprints have them. Azure spells types and names in several ways, and does not tell
 * capital letters from small ones.
 *
 * @param known the ids that are known
 */
record Spelling(Set<ResourceId> known) {

  private static final List<String> TYPES =
      List.of(
          NativeTypes.SITE,
          NativeTypes.SITE_CONFIG,
          NativeTypes.PUBLISHING,
          NativeTypes.PLAN,
          NativeTypes.IDENTITY,
          NativeTypes.ROLE,
          NativeTypes.STORAGE,
          NativeTypes.CONTAINER,
          NativeTypes.VAULT,
          NativeTypes.INSIGHTS,
          NativeTypes.WORKSPACE);

  /** Copies the set in. */
  Spelling {
    known = Set.copyOf(known);
  }

  /** Whether an app can consist of such a resource. */
  static boolean isKnown(ResourceId found) {
    return TYPES.stream().anyMatch(found.type().value()::equalsIgnoreCase);
  }

  /** The id that is meant. */
  ResourceId of(ResourceId found) {
    return known.stream()
        .filter(id -> id.toString().equalsIgnoreCase(found.toString()))
        .findFirst()
        .orElseGet(() -> typed(found));
  }

  private static ResourceId typed(ResourceId found) {
    String type = found.type().value();
    return TYPES.stream()
        .filter(type::equalsIgnoreCase)
        .findFirst()
        .map(known -> ResourceId.of(known, found.name()))
        .orElse(found);
  }
}
