package dev.wherry.aws.deployer.compile;

import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.model.Document;
import dev.wherry.model.FunctionSpec;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What Lambda refuses beside snapshots: instances kept ready, file systems, and more than the
 * smallest {@code /tmp}.
 */
final class SnapStartRule {

  private static final String WITHOUT = "remove `SnapStart` from its overrides, or ";

  private SnapStartRule() {}

  static void check(Scope scope, FunctionSpec function, List<NativeResource> resources) {
    Map<String, Value> properties =
        resources.stream()
            .filter(resource -> resource.id().equals(Ids.function(function.name())))
            .map(resource -> resource.properties().values())
            .findFirst()
            .orElse(Map.of());
    if (!(properties.get("SnapStart") instanceof Value.Fields snapStart)
        || !Value.text("PublishedVersions").equals(snapStart.values().get("ApplyOn"))) {
      return;
    }
    if (function.warm() > 0) {
      both(scope, function, function.origin().at("warm"), "`warm`", "write `warm: 0`");
    } else if (isKeptReady(function, resources)) {
      both(
          scope,
          function,
          overridden(function),
          "provisioned concurrency",
          "do without `ProvisionedConcurrencyConfig`");
    }
    if (properties.get("FileSystemConfigs") instanceof Value.Items files
        && !files.values().isEmpty()) {
      both(
          scope, function, overridden(function), "a file system", "do without `FileSystemConfigs`");
    }
    int most = scope.limits().snapStartStorageMegabytes();
    if (properties.get("EphemeralStorage") instanceof Value.Fields storage
        && storage.values().get("Size") instanceof Value.Literal size
        && new BigDecimal(size.value().toString()).compareTo(BigDecimal.valueOf(most)) > 0) {
      String much = size.value() + " MB of `/tmp`";
      String less = "write an `EphemeralStorage` of " + most + " MB";
      both(scope, function, overridden(function), much, less);
    }
  }

  /** Whether an override does what {@code warm} does. */
  private static boolean isKeptReady(FunctionSpec function, List<NativeResource> resources) {
    return resources.stream()
        .filter(resource -> resource.id().equals(Ids.alias(function.name())))
        .anyMatch(
            resource -> resource.properties().values().containsKey("ProvisionedConcurrencyConfig"));
  }

  /** Where the function's own native properties stand. */
  private static SourceLocation overridden(FunctionSpec function) {
    Document.Fields overrides =
        function.overrides().getOrDefault(Scope.AWS, Map.of()).get("AWS::Lambda::Function");
    return overrides == null ? function.origin().location() : overrides.location();
  }

  private static void both(
      Scope scope, FunctionSpec function, SourceLocation place, String other, String hint) {
    scope
        .problems()
        .error(
            Code.SNAPSTART,
            place,
            "function `" + function.name() + "` has both SnapStart and " + other,
            WITHOUT + hint);
  }
}
