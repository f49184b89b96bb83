package dev.wherry.azure.deployer.compile;

import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Roles that the identity of a function app has, each on one thing. */
final class Roles {

  /** Read and write blobs, and lease them, which is how hosts agree on who runs a timer. */
  static final String BLOB_OWNER = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b";

  /** Read the values of secrets. */
  static final String SECRETS_USER = "4633458b-17de-408a-b874-0445c86b69e6";

  /** Send telemetry. */
  static final String METRICS_PUBLISHER = "3913510d-42f4-4e42-8a64-420c390055eb";

  private final Scope scope;

  Roles(Scope scope) {
    this.scope = scope;
  }

  /** The id of a role on something, the same in every deployment. */
  ResourceId id(FunctionGroup group, String on, String role) {
    String seed =
        String.join("/", scope.names().subscription(), Ids.identity(scope, group).name(), on, role);
    UUID name = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
    return ResourceId.of(NativeTypes.ROLE, name.toString());
  }

  /**
   * A role on something.
   *
   * @param on what it is on, as {@link #id} takes it
   * @param whole its id, or an expression that comes to it
   */
  NativeResource role(FunctionGroup group, String on, Value whole, String role) {
    Value.Fields assignment =
        Arm.fields(
            "scope",
            whole,
            "properties",
            Arm.fields(
                "principalId",
                Arm.of(Ids.identity(scope, group), "principalId"),
                "principalType",
                "ServicePrincipal",
                "roleDefinitionId",
                Arm.expression(
                    "subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '"
                        + role
                        + "')")));
    return Subjects.of(group, id(group, on, role), assignment).asPermission();
  }
}
