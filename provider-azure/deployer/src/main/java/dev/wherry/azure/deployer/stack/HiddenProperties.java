package dev.wherry.azure.deployer.stack;

import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.spi.blueprint.PropertyPath;
import java.util.Map;
import java.util.Set;

/** What Azure tells otherwise than it was written, by type, and cannot be compared. */
final class HiddenProperties {

  private static final Set<PropertyPath> EVERYTHING = Set.of(PropertyPath.ROOT);

  private static final Map<String, Set<PropertyPath>> HIDDEN =
      Map.of(
          NativeTypes.SITE,
          Set.of(
              PropertyPath.of("location"),
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
          Set.of(
              PropertyPath.of("location"), PropertyPath.of("kind"), PropertyPath.of("properties")),
          NativeTypes.STORAGE,
          Set.of(PropertyPath.of("location")),
          NativeTypes.CONTAINER,
          Set.of(),
          NativeTypes.WORKSPACE,
          Set.of(PropertyPath.of("location"), PropertyPath.of("properties", "sku")));

  private HiddenProperties() {}

  static Set<PropertyPath> of(String type) {
    return HIDDEN.getOrDefault(type, EVERYTHING);
  }
}
