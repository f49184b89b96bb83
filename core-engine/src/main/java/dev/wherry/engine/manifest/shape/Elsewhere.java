package dev.wherry.engine.manifest.shape;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a key belongs that stands in the wrong part. */
final class Elsewhere {

  private Elsewhere() {}

  static Optional<String> hint(String name, Fields shape) {
    if (name.equals("value") && shape.equals(ResourceShape.RESOURCE.kinds().get("secret"))) {
      return Optional.of("remove it: a value is set with `wherry secret set`, never written here");
    }
    if (FunctionShape.FUNCTION.key(name).isPresent()) {
      return Optional.of("`" + name + "` belongs to a function");
    }
    if (ManifestShape.MANIFEST.key(name).isPresent()) {
      return Optional.of("`" + name + "` belongs to the top of the manifest");
    }
    return trigger(name).or(() -> resource(name)).or(() -> target(name)).or(() -> otherName(name));
  }

  private static Optional<String> otherName(String name) {
    return ManifestShape.MANIFEST.keys().stream()
        .filter(key -> key.mistakes().contains(name))
        .findFirst()
        .map(key -> "`" + key.name() + "` at the top of the manifest says that");
  }

  private static Optional<String> trigger(String name) {
    return TriggerShape.TRIGGER.kinds().stream()
        .filter(kind -> kind.key(name).isPresent())
        .findFirst()
        .map(kind -> kind.keys().get(0).name())
        .map(word -> "`" + name + "` belongs to a trigger: under `on`, beside `" + word + "`");
  }

  private static Optional<String> target(String name) {
    return TargetShape.TARGETS.shape().item().union().key(name).isPresent()
        ? Optional.of("`" + name + "` belongs to a target")
        : Optional.empty();
  }

  private static Optional<String> resource(String name) {
    List<String> kinds =
        ResourceShape.RESOURCE.kinds().entrySet().stream()
            .filter(kind -> kind.getValue().key(name).isPresent())
            .map(Map.Entry::getKey)
            .toList();
    return kinds.isEmpty()
        ? Optional.empty()
        : Optional.of("`" + name + "` belongs to a resource: " + String.join(", ", kinds));
  }
}
