package dev.wherry.azure.deployer.render;

import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a template's expressions name the resources of a blueprint.
 *
 * @param blueprint all of them
 */
record References(Blueprint blueprint) {

  private static final String SCOPE = "scope";

  /** The whole id of a resource, or of the deployment that it stands in. */
  String id(ResourceId resource) {
    Optional<Elsewhere> elsewhere = find(resource).flatMap(Elsewhere::of);
    if (elsewhere.isPresent()) {
      return call(
          "extensionResourceId",
          quoted(elsewhere.get().group()),
          quoted(NativeTypes.DEPLOYMENT),
          quoted(elsewhere.get().deployment()));
    }
    Optional<Value> scope = find(resource).map(one -> one.properties().values().get(SCOPE));
    return scope
        .map(
            on ->
                call(
                    "extensionResourceId",
                    new TemplateValue(this).expression(on),
                    quoted(resource.type().value()),
                    quoted(resource.name())))
        .orElseGet(() -> plain(resource));
  }

  /** Something that a resource turns out to have. */
  String to(Value.Attribute attribute) {
    if (attribute.name().equals("id")) {
      return id(attribute.resource());
    }
    String version = NativeTypes.apiVersion(attribute.resource().type().value());
    return call("reference", id(attribute.resource()), quoted(version)) + "." + attribute.name();
  }

  private Optional<NativeResource> find(ResourceId resource) {
    return Optional.ofNullable(blueprint.resources().get(resource));
  }

  private static String plain(ResourceId resource) {
    Stream<String> names = Arrays.stream(resource.name().split("/", -1)).map(References::quoted);
    return call(
        "resourceId",
        Stream.concat(Stream.of(quoted(resource.type().value())), names).toArray(String[]::new));
  }

  static String call(String function, String... arguments) {
    return Arrays.stream(arguments).collect(Collectors.joining(", ", function + "(", ")"));
  }

  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
