package dev.wherry.azure.deployer.compile;

import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Resource;
import dev.wherry.model.ResourceName;
import dev.wherry.model.Use;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Trait;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.compile.AdapterSettings;
import dev.wherry.spi.compile.Triggers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The vault of the app's secrets, and who may read which. The vault is made empty: a template that
 * made secrets would have to know their values, and would set them back each time.
 */
final class Secrets implements GroupPart {

  private final Scope scope;
  private final Roles roles;

  Secrets(Scope scope, Roles roles) {
    this.scope = scope;
    this.roles = roles;
  }

  /** The vault, if a secret of the app needs one. */
  Optional<NativeResource> vault() {
    return scope.app().resources().values().stream()
        .filter(one -> one instanceof Resource.Secret && one.common().external().isEmpty())
        .findFirst()
        .map(this::vault);
  }

  private NativeResource vault(Resource first) {
    Value.Fields vault =
        Arm.fields(
            "location",
            scope.region(),
            "tags",
            Ownership.tags(scope),
            "properties",
            Arm.fields(
                "tenantId",
                Arm.expression("subscription().tenantId"),
                "sku",
                Arm.fields("family", "A", "name", "standard"),
                "enableRbacAuthorization",
                true,
                "enableSoftDelete",
                true));
    return Subjects.placed(
            NativeResource.of(Ids.vault(scope), "secrets", vault, first.origin().location()))
        .with(Trait.HOLDS_DATA);
  }

  @Override
  public List<NativeResource> compile(FunctionGroup group) {
    return readable(group).stream().map(secret -> reader(group, secret)).toList();
  }

  private NativeResource reader(FunctionGroup group, ResourceName secret) {
    String type = NativeTypes.VAULT + "/secrets";
    Value whole =
        Arm.expression(
            "resourceId('"
                + type
                + "', '"
                + scope.names().vault()
                + "', '"
                + physical(secret)
                + "')");
    return roles
        .role(group, type + " " + physical(secret), whole, Roles.SECRETS_USER)
        .after(Ids.vault(scope));
  }

  /** What must be there before a function can start. */
  List<ResourceId> readers(FunctionGroup group) {
    return readable(group).stream()
        .map(
            secret ->
                roles.id(
                    group, NativeTypes.VAULT + "/secrets " + physical(secret), Roles.SECRETS_USER))
        .toList();
  }

  /** The settings that the platform fills with values, by the name that the adapter reads. */
  Map<String, Value> settings(FunctionGroup group) {
    Map<String, Value> settings = new TreeMap<>();
    for (ResourceName secret : readable(group)) {
      settings.put(
          AdapterSettings.variable("SECRET", secret.value()),
          Arm.concat(
              "@Microsoft.KeyVault(SecretUri=",
              Arm.of(Ids.vault(scope), "vaultUri"),
              "secrets/" + physical(secret) + "/)"));
    }
    return settings;
  }

  /** A secret's name in the vault. */
  String physical(ResourceName name) {
    return scope.names().secret(name);
  }

  private Set<ResourceName> readable(FunctionGroup group) {
    Set<ResourceName> readable = new LinkedHashSet<>();
    for (FunctionSpec function : group.functions()) {
      List<Use> uses = new ArrayList<>(function.uses());
      for (Use use : uses) {
        if (use instanceof Use.OfResource of
            && scope.app().resources().get(of.resource()) instanceof Resource.Secret) {
          readable.add(of.resource());
        }
      }
      Triggers.keys(function).ifPresent(readable::add);
    }
    return readable;
  }
}
