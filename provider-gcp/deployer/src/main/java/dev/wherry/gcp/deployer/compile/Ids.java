package dev.wherry.gcp.deployer.compile;

import dev.wherry.gcp.deployer.data.NativeTypes;
import dev.wherry.model.FunctionName;
import dev.wherry.model.ResourceName;
import dev.wherry.spi.blueprint.ResourceId;

/**
 * The ids of all that is compiled. A name is the platform's own; that of a member of a role is the
 * resource, the role and the member with {@code #} between them, which none of them has.
 */
final class Ids {

  private Ids() {}

  static ResourceId function(String physical) {
    return ResourceId.of(NativeTypes.FUNCTION, physical);
  }

  static ResourceId account(Scope scope, FunctionName function) {
    String name = GcpNames.serviceAccount(scope.app().name(), scope.stage(), function);
    return ResourceId.of(NativeTypes.ACCOUNT, name);
  }

  static ResourceId schedulesAccount(Scope scope) {
    return ResourceId.of(
        NativeTypes.ACCOUNT, GcpNames.schedulesAccount(scope.app().name(), scope.stage()));
  }

  static ResourceId secret(Scope scope, ResourceName secret) {
    return ResourceId.of(
        NativeTypes.SECRET, GcpNames.secret(scope.app().name(), scope.stage(), secret));
  }

  static ResourceId job(Scope scope, FunctionName function, int position) {
    String name = GcpNames.job(scope.app().name(), scope.stage(), function, position);
    return ResourceId.of(NativeTypes.JOB, name);
  }

  static ResourceId member(String type, String resource, String role, String member) {
    return ResourceId.of(type, resource + "#" + role + "#" + member);
  }
}
