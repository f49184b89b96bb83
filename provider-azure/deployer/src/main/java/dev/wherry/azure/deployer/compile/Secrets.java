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
    return readable(group).stream().flatMap(secret -> reader(group, secret).stream()).toList();
  }

  private Optional<NativeResource> reader(FunctionGroup group, ResourceName secret) {
    if (external(secret).isPresent()) {
      return SecretPlace.of(physical(secret))
          .flatMap(SecretPlace::scope)
          .map(foreign -> roles.role(group, foreign, Roles.SECRETS_USER));
    }
    String names = "'" + scope.names().vault() + "', '" + physical(secret) + "'";
    Value whole = Arm.expression("resourceId('" + NativeTypes.VAULT + "/secrets', " + names + ")");
    return Optional.of(
        roles.role(group, "secret " + secret, whole, Roles.SECRETS_USER).after(Ids.vault(scope)));
  }

  /** What must be there before a function can start. */
  List<ResourceId> readers(FunctionGroup group) {
    return compile(group).stream().map(NativeResource::id).toList();
  }

  /** The settings that the platform fills with values, by the name that the adapter reads. */
  Map<String, Value> settings(FunctionGroup group) {
    Map<String, Value> settings = new TreeMap<>();
    for (ResourceName secret : readable(group)) {
      reference(secret).ifPresent(reference -> settings.put(setting(secret), reference));
    }
    return settings;
  }

  private Optional<Value> reference(ResourceName secret) {
    return external(secret).isPresent()
        ? SecretPlace.of(physical(secret)).map(SecretPlace::reference)
        : Optional.of(
            Arm.concat(
                SecretPlace.OPEN,
                Arm.of(Ids.vault(scope), "vaultUri"),
                "secrets/" + physical(secret) + "/)"));
  }

  /** A secret's name in the vault, of another vault with what tells which. */
  String physical(ResourceName name) {
    return external(name).orElse(scope.names().secret(name));
  }

  private Optional<String> external(ResourceName name) {
    Resource resource = scope.app().resources().get(name);
    return resource == null ? Optional.empty() : resource.common().external();
  }

  /** The setting that holds a secret's value, and what a function's own settings call it. */
  static String setting(ResourceName secret) {
    return AdapterSettings.variable("SECRET", secret.value());
  }

  /** Those that the manifest lets a function read, in its order. */
  Set<ResourceName> used(FunctionSpec function) {
    Set<ResourceName> used = new LinkedHashSet<>();
    for (Use use : function.uses()) {
      if (use instanceof Use.OfResource of
          && scope.app().resources().get(of.resource()) instanceof Resource.Secret) {
        used.add(of.resource());
      }
    }
    return used;
  }

  private Set<ResourceName> readable(FunctionGroup group) {
    Set<ResourceName> readable = new LinkedHashSet<>();
    for (FunctionSpec function : group.functions()) {
      readable.addAll(used(function));
      Triggers.keys(function).ifPresent(readable::add);
    }
    return readable;
  }
}
