package dev.wherry.azure.deployer.compile;

import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import java.util.List;

/** What every function app may do: use its own storage account, and send what it logs. */
final class OwnRoles implements GroupPart {

  private final Scope scope;
  private final Roles roles;

  OwnRoles(Scope scope, Roles roles) {
    this.scope = scope;
    this.roles = roles;
  }

  @Override
  public List<NativeResource> compile(FunctionGroup group) {
    return List.of(
        own(group, Ids.storage(scope, group), Roles.BLOB_OWNER),
        own(group, Ids.insights(scope), Roles.METRICS_PUBLISHER));
  }

  /** What the host must be allowed before it can start. */
  ResourceId storage(FunctionGroup group) {
    return roles.id(group, Ids.storage(scope, group).toString(), Roles.BLOB_OWNER);
  }

  private NativeResource own(FunctionGroup group, ResourceId on, String role) {
    return roles.role(group, on.toString(), Arm.id(on), role);
  }
}
