package dev.wherry.azure.deployer.compile;

import dev.wherry.spi.blueprint.NativeResource;
import java.util.List;

/** Who a function app is. A new identity may do nothing; roles are given before the app starts. */
final class Identities implements GroupPart {

  private final Scope scope;

  Identities(Scope scope) {
    this.scope = scope;
  }

  @Override
  public List<NativeResource> compile(FunctionGroup group) {
    return List.of(
        Subjects.of(
                group,
                Ids.identity(scope, group),
                Arm.fields("location", scope.region(), "tags", Ownership.tags(scope)))
            .asPermission());
  }
}
