package dev.wherry.azure.deployer.compile;

import dev.wherry.azure.deployer.data.BuiltInRoles;
import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Roles that the identity of a function app has, each on one thing. */
final class Roles {

  /** Read and write blobs, and lease them, which is how hosts agree on who runs a timer. */
  static final String BLOB_OWNER = BuiltInRoles.shipped().named("Storage Blob Data Owner");

  /** Read the values of secrets. */
  static final String SECRETS_USER = BuiltInRoles.shipped().named("Key Vault Secrets User");

  /** Send telemetry. */
  static final String METRICS_PUBLISHER =
      BuiltInRoles.shipped().named("Monitoring Metrics Publisher");

  private static final String DEFINITIONS = "'Microsoft.Authorization/roleDefinitions'";

  private final Scope scope;

  Roles(Scope scope) {
    this.scope = scope;
  }

  /**
   * The id of a role on something: a GUID that is the same in every deployment.
   *
   * @param on what tells the thing from others
   */
  ResourceId id(FunctionGroup group, String on, String role) {
    String seed =
        String.join("/", scope.names().subscription(), Ids.identity(scope, group).name(), on, role);
    UUID name = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
    return ResourceId.of(NativeTypes.ROLE, name.toString());
  }

  /**
   * A role on something of the app's resource group.
   *
   * @param on what tells it from others
   * @param whole its id, or an expression that comes to it
   */
  NativeResource role(FunctionGroup group, String on, Value whole, String role) {
    Value.Fields properties = properties(group, DEFINITIONS + ", '" + role + "'");
    return permission(
        group, id(group, on, role), Arm.fields("scope", whole, "properties", properties));
  }

  /** A role on something elsewhere. */
  NativeResource role(FunctionGroup group, ForeignScope on, String role) {
    String definition = "'" + on.subscription() + "', " + DEFINITIONS + ", '" + role + "'";
    return permission(
        group,
        id(group, on.id(), role),
        Arm.fields("scope", on.id(), "properties", properties(group, definition)));
  }

  /** A role on everything in the app's resource group. */
  NativeResource inGroup(FunctionGroup group, String role) {
    Value.Fields properties = properties(group, DEFINITIONS + ", '" + role + "'");
    return permission(group, id(group, "", role), Arm.fields("properties", properties));
  }

  /** A role stays whose it was, even if an identity of the same name is made anew. */
  private static NativeResource permission(
      FunctionGroup group, ResourceId id, Value.Fields assignment) {
    return Subjects.of(group, id, assignment)
        .asPermission()
        .replacedOn(PropertyPath.of("properties"));
  }

  private Value.Fields properties(FunctionGroup group, String definition) {
    return Arm.fields(
        "principalId",
        Arm.of(Ids.identity(scope, group), "principalId"),
        "principalType",
        "ServicePrincipal",
        "roleDefinitionId",
        Arm.expression("subscriptionResourceId(" + definition + ")"));
  }
}
