package dev.wherry.engine.manifest.shape;

import java.util.List;
import java.util.Optional;

/** Where a key belongs that stands in the wrong part. */
final class Elsewhere {

  private Elsewhere() {}

  static Optional<String> hint(String name) {
    for (Fields kind : TriggerShape.TRIGGER.kinds()) {
      if (kind.key(name).isPresent()) {
        return Optional.of(
            "`"
                + name
                + "` belongs to a trigger: under `on`, beside `"
                + kind.keys().get(0).name()
                + "`");
      }
    }
    if (FunctionShape.FUNCTION.key(name).isPresent()) {
      return Optional.of("`" + name + "` belongs to a function");
    }
    if (ManifestShape.MANIFEST.key(name).isPresent()) {
      return Optional.of("`" + name + "` belongs to the top of the manifest");
    }
    return resource(name);
  }

  private static Optional<String> resource(String name) {
    List<String> kinds =
        ResourceShape.RESOURCE.kinds().entrySet().stream()
            .filter(kind -> kind.getValue().key(name).isPresent())
            .map(java.util.Map.Entry::getKey)
            .toList();
    return kinds.isEmpty()
        ? Optional.empty()
        : Optional.of("`" + name + "` belongs to a resource: " + String.join(", ", kinds));
  }
}
