package dev.wherry.aws.deployer.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.Value;
import java.util.List;

/** Lambda keeps either a snapshot or instances ready, and not both. */
final class SnapStartRule {

  private SnapStartRule() {}

  static void check(Scope scope, FunctionSpec function, List<NativeResource> resources) {
    boolean snapshots =
        resources.stream()
            .filter(resource -> resource.id().equals(Ids.function(function.name())))
            .map(resource -> resource.properties().values().get("SnapStart"))
            .anyMatch(SnapStartRule::on);
    if (snapshots && function.warm() > 0) {
      scope
          .problems()
          .error(
              Code.WARM_WITH_SNAPSTART,
              function.origin().at("warm"),
              "function `" + function.name() + "` has both SnapStart and `warm`",
              "remove `SnapStart` from its overrides, or write `warm: 0`");
    }
  }

  private static boolean on(Value snapStart) {
    return snapStart instanceof Value.Fields fields
        && Value.text("PublishedVersions").equals(fields.values().get("ApplyOn"));
  }
}
