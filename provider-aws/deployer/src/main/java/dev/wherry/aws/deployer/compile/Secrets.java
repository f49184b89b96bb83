package dev.wherry.aws.deployer.compile;

import dev.wherry.model.Resource;
import dev.wherry.model.ResourceName;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.Trait;
import dev.wherry.spi.blueprint.Value;
import java.util.Optional;

/** Secrets of Secrets Manager. The template makes them empty; a value never passes through it. */
final class Secrets {

  private final Scope scope;

  Secrets(Scope scope) {
    this.scope = scope;
  }

  /** A secret's resource, unless it exists already and is not the app's. */
  Optional<NativeResource> compile(Resource resource) {
    return resource instanceof Resource.Secret && resource.common().external().isEmpty()
        ? Optional.of(secret(resource))
        : Optional.empty();
  }

  private NativeResource secret(Resource secret) {
    Value.Fields properties =
        Value.Fields.NONE
            .with("Name", Value.text(physical(secret.name())))
            .with("Tags", Native.tags(scope.tags()));
    return NativeResource.of(
            Ids.secret(secret.name()),
            "secret " + secret.name(),
            properties,
            secret.origin().location())
        .with(Trait.HOLDS_DATA);
  }

  /** A secret's name in Secrets Manager. */
  String physical(ResourceName name) {
    return external(name).orElse(AwsNames.secret(scope.app().name(), scope.stage(), name));
  }

  /** What a function asks Secrets Manager for: an ARN, or the name that the user gave. */
  Value identifier(ResourceName name) {
    return external(name).<Value>map(Value::text).orElse(Native.ref(Ids.secret(name)));
  }

  /** What a policy calls it; Secrets Manager adds six characters to the name. */
  Value resource(ResourceName name) {
    return external(name)
        .map(given -> given.startsWith("arn:") ? Value.text(given) : named(given))
        .orElse(Native.ref(Ids.secret(name)));
  }

  private static Value named(String name) {
    return Native.concat(
        "arn:",
        Native.PARTITION,
        ":secretsmanager:",
        Native.REGION,
        ":",
        Native.ACCOUNT,
        ":secret:" + name + "-??????");
  }

  private Optional<String> external(ResourceName name) {
    Resource resource = scope.app().resources().get(name);
    return resource == null ? Optional.empty() : resource.common().external();
  }
}
