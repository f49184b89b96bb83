package dev.wherry.azure.deployer.stack;

import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.spi.blueprint.PropertyPath;
import java.util.Map;
import java.util.Set;

/** What Azure tells otherwise than it was written, by type, and cannot be compared. */
final class HiddenProperties {

  private static final PropertyPath LOCATION = PropertyPath.of("location");

  /** A role is there or not: Azure changes none, and names whose it is by what it made. */
  private static final Set<PropertyPath> EVERYTHING = Set.of(PropertyPath.ROOT);

  private static final Map<String, Set<PropertyPath>> HIDDEN =
      Map.of(
          NativeTypes.SITE,
          Set.of(
              LOCATION,
              PropertyPath.of("kind"),
              PropertyPath.of("identity"),
              PropertyPath.of("properties", "serverFarmId"),
              PropertyPath.of("properties", "keyVaultReferenceIdentity"),
              PropertyPath.of("properties", "virtualNetworkSubnetId"),
              PropertyPath.of("properties", "siteConfig"),
              PropertyPath.of("properties", "functionAppConfig", "deployment"),
              PropertyPath.of(
                  "properties", "functionAppConfig", "scaleAndConcurrency", "triggers")),
          NativeTypes.SITE_CONFIG,
          Set.of(),
          NativeTypes.PUBLISHING,
          Set.of(),
          NativeTypes.PLAN,
          Set.of(LOCATION, PropertyPath.of("kind"), PropertyPath.of("properties")),
          NativeTypes.STORAGE,
          Set.of(LOCATION),
          NativeTypes.CONTAINER,
          Set.of(),
          NativeTypes.WORKSPACE,
          Set.of(LOCATION, PropertyPath.of("properties", "sku")),
          NativeTypes.INSIGHTS,
          Set.of(LOCATION, PropertyPath.of("properties", "WorkspaceResourceId")),
          NativeTypes.VAULT,
          Set.of(
              LOCATION,
              PropertyPath.of("properties", "sku"),
              PropertyPath.of("properties", "tenantId"),
              PropertyPath.of("properties", "createMode")),
          NativeTypes.IDENTITY,
          Set.of(LOCATION));

  private HiddenProperties() {}

  static Set<PropertyPath> of(String type) {
    return HIDDEN.getOrDefault(type, EVERYTHING);
  }
}
