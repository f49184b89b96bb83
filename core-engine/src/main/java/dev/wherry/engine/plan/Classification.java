package dev.wherry.engine.plan;

import dev.wherry.engine.revision.Difference;
import dev.wherry.spi.blueprint.ChangeKind;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.Value;
import java.util.Set;

/** What a difference is about, by what the resource says of its properties. */
final class Classification {

  private Classification() {}

  static PropertyChange of(Difference difference, NativeResource resource) {
    return new PropertyChange(
        difference,
        kind(difference.path(), resource),
        concerns(resource.replaceOn(), difference.path()));
  }

  private static ChangeKind kind(PropertyPath path, NativeResource resource) {
    if (isCode(path, resource)) {
      return ChangeKind.CODE;
    }
    boolean billed =
        resource.kind() == ChangeKind.CONFIGURATION && concerns(resource.costOn(), path);
    return billed ? ChangeKind.COST : resource.kind();
  }

  private static boolean isCode(PropertyPath path, NativeResource resource) {
    return Difference.at(resource.properties(), path).stream()
        .flatMap(Value::everything)
        .anyMatch(Value.ArtifactDigest.class::isInstance);
  }

  private static boolean concerns(Set<PropertyPath> named, PropertyPath path) {
    return named.stream().anyMatch(name -> name.covers(path) || path.covers(name));
  }
}
