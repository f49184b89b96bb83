package dev.wherry.testkit.reference;

import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the cloud in memory knows of its types of resources. */
final class ReferenceTypes {

  static final String FUNCTION = "Function";
  static final String ROLE = "Role";
  static final String ROUTE = "Route";
  static final String TIMER = "Timer";
  static final String SECRET = "Secret";
  static final String CODE = "Code";
  static final String TAGS = "Tags";

  private static final Map<String, Set<String>> PROPERTIES =
      Map.of(
          FUNCTION, Set.of(CODE, "Memory", "Timeout", "Role", "Settings", "Secrets", "Tags"),
          ROLE, Set.of("Allow", "Tags"),
          ROUTE, Set.of("Path", "Target", "Open"),
          TIMER, Set.of("When", "Zone", "Target"),
          SECRET, Set.of("Tags"));

  private ReferenceTypes() {}

  /** Whether it can be found by the app's tags: as with real clouds, not every type has them. */
  static boolean isTagged(ResourceId id) {
    return PROPERTIES.getOrDefault(id.type().value(), Set.of()).contains(TAGS);
  }

  static Map<String, String> attributes(ResourceId id) {
    return Map.of("Arn", "arn:" + id.type() + ":" + id.name(), "Url", "https://" + id.name());
  }

  static void check(NativeResource resource, Optional<NativeResource> before) {
    Set<String> known = PROPERTIES.getOrDefault(resource.id().type().value(), Set.of());
    Set<String> given = resource.properties().values().keySet();
    if (!known.containsAll(given)) {
      throw ReferenceCloud.refusal(resource.id(), "unknown properties among " + given);
    }
    if (resource.properties().everything().anyMatch(ReferenceTypes::isOpen)) {
      throw new IllegalStateException(resource.id() + " has values that are still open");
    }
    boolean moved =
        resource.id().type().value().equals(ROUTE)
            && before.isPresent()
            && !path(before.get()).equals(path(resource));
    if (moved) {
      throw ReferenceCloud.refusal(resource.id(), "a route cannot move to another path");
    }
  }

  /** As with real roles: one that a function runs as cannot go. */
  static boolean uses(NativeResource user, ResourceId id) {
    String arn = String.valueOf(attributes(id).get("Arn"));
    return id.type().value().equals(ROLE)
        && user.properties().everything().anyMatch(Value.text(arn)::equals);
  }

  private static Value path(NativeResource route) {
    return route.properties().values().getOrDefault("Path", Value.text(""));
  }

  private static boolean isOpen(Value part) {
    return part instanceof Value.Attribute
        || part instanceof Value.ArtifactDigest
        || part instanceof Value.Concat;
  }
}
