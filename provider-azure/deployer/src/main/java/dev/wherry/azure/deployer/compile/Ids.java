package dev.wherry.azure.deployer.compile;

import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.spi.blueprint.ResourceId;

/** The ids of all that is compiled; an id's name has the names of ARM with a slash between them. */
final class Ids {

  /** The container of an account that packages are published to. */
  static final String PACKAGES = "packages";

  private Ids() {}

  static ResourceId site(Scope scope, FunctionGroup group) {
    return ResourceId.of(NativeTypes.SITE, scope.names().site(group.part()));
  }

  static ResourceId settings(Scope scope, FunctionGroup group) {
    return ResourceId.of(
        NativeTypes.SITE_CONFIG, scope.names().site(group.part()) + "/appsettings");
  }

  static ResourceId publishing(Scope scope, FunctionGroup group, String way) {
    return ResourceId.of(NativeTypes.PUBLISHING, scope.names().site(group.part()) + "/" + way);
  }

  static ResourceId plan(Scope scope, FunctionGroup group) {
    return ResourceId.of(NativeTypes.PLAN, scope.names().site(group.part()));
  }

  static ResourceId identity(Scope scope, FunctionGroup group) {
    return ResourceId.of(NativeTypes.IDENTITY, scope.names().site(group.part()));
  }

  static ResourceId storage(Scope scope, FunctionGroup group) {
    return ResourceId.of(NativeTypes.STORAGE, scope.names().storage(group.part()));
  }

  static ResourceId packages(Scope scope, FunctionGroup group) {
    return ResourceId.of(
        NativeTypes.CONTAINER, scope.names().storage(group.part()) + "/default/" + PACKAGES);
  }

  static ResourceId vault(Scope scope) {
    return ResourceId.of(NativeTypes.VAULT, scope.names().vault());
  }

  static ResourceId insights(Scope scope) {
    return ResourceId.of(NativeTypes.INSIGHTS, scope.names().insights());
  }

  static ResourceId workspace(Scope scope) {
    return ResourceId.of(NativeTypes.WORKSPACE, scope.names().workspace());
  }
}
