package dev.wherry.azure.deployer.compile;

import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.model.Auth;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Trait;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.compile.Triggers;
import java.util.List;

/** The function apps themselves, each with its Flex Consumption plan, which takes no second one. */
final class FunctionApps implements GroupPart {

  private static final String CONFIG = "functionAppConfig";
  private static final String SCALE = "scaleAndConcurrency";

  private final Scope scope;
  private final OwnRoles roles;

  FunctionApps(Scope scope, OwnRoles roles) {
    this.scope = scope;
    this.roles = roles;
  }

  @Override
  public List<NativeResource> compile(FunctionGroup group) {
    return List.of(plan(group), site(group), noPasswords(group, "ftp"), noPasswords(group, "scm"));
  }

  private NativeResource plan(FunctionGroup group) {
    Value.Fields plan =
        Arm.fields(
            "location",
            scope.region(),
            "tags",
            Ownership.tags(scope),
            "kind",
            "functionapp",
            "sku",
            Arm.fields("name", "FC1", "tier", "FlexConsumption"),
            "properties",
            Arm.fields("reserved", true));
    return Subjects.of(group, Ids.plan(scope, group), plan).billedBy(PropertyPath.of("sku"));
  }

  private NativeResource site(FunctionGroup group) {
    ResourceId identity = Ids.identity(scope, group);
    String key = "[resourceId('" + NativeTypes.IDENTITY + "', '" + identity.name() + "')]";
    Value.Fields site =
        Arm.fields(
            "location",
            scope.region(),
            "tags",
            Ownership.tags(scope, group)
                .with(Ownership.CODE, new Value.ArtifactDigest(group.artifact())),
            "kind",
            "functionapp,linux",
            "identity",
            Arm.fields(
                "type",
                "UserAssigned",
                "userAssignedIdentities",
                Arm.fields(key, Value.Fields.NONE)),
            "properties",
            properties(group, identity));
    NativeResource resource =
        Subjects.of(group, Ids.site(scope, group), site)
            .after(identity, Ids.packages(scope, group), roles.storage(group))
            .billedBy(
                PropertyPath.of("properties", CONFIG, SCALE, "instanceMemoryMB"),
                PropertyPath.of("properties", CONFIG, SCALE, "alwaysReady"));
    return isOpen(group) ? resource.with(Trait.PUBLIC) : resource;
  }

  private Value.Fields properties(FunctionGroup group, ResourceId identity) {
    Value.Fields properties =
        Arm.fields(
            "serverFarmId",
            Arm.id(Ids.plan(scope, group)),
            "httpsOnly",
            true,
            "clientAffinityEnabled",
            false,
            "keyVaultReferenceIdentity",
            Arm.id(identity),
            CONFIG,
            Arm.fields(
                "deployment",
                Arm.fields("storage", storage(group, identity)),
                SCALE,
                Scaling.of(scope, group),
                "runtime",
                Arm.fields("name", "java", "version", scope.app().java())),
            "siteConfig",
            Arm.fields("ftpsState", "Disabled", "http20Enabled", true, "minTlsVersion", "1.2"));
    return Network.of(scope, group)
        .map(subnet -> properties.with("virtualNetworkSubnetId", subnet))
        .orElse(properties);
  }

  private Value storage(FunctionGroup group, ResourceId identity) {
    Value container =
        Arm.concat(Arm.of(Ids.storage(scope, group), "primaryEndpoints.blob"), Ids.PACKAGES);
    return Arm.fields(
        "type",
        "blobContainer",
        "value",
        container,
        "authentication",
        Arm.fields(
            "type", "UserAssignedIdentity", "userAssignedIdentityResourceId", Arm.id(identity)));
  }

  /** Packages are published with a token; nobody deploys by user name and password. */
  private NativeResource noPasswords(FunctionGroup group, String way) {
    return Subjects.of(
            group,
            Ids.publishing(scope, group, way),
            Arm.fields("properties", Arm.fields("allow", false)))
        .after(Ids.site(scope, group));
  }

  private static boolean isOpen(FunctionGroup group) {
    return group.functions().stream()
        .flatMap(function -> Triggers.http(function).stream())
        .anyMatch(trigger -> trigger.auth() instanceof Auth.None);
  }
}
