package dev.wherry.azure.deployer.compile;

import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;

/** Resources in the manifest's words. */
final class Subjects {

  private static final String LOCATION = "location";

  private Subjects() {}

  /** A resource that a function app needs. */
  static NativeResource of(FunctionGroup group, ResourceId id, Value.Fields properties) {
    return placed(
        NativeResource.of(id, group.subject(), properties, group.first().origin().location()));
  }

  /** A resource that all of the app needs. */
  static NativeResource ofApp(Scope scope, String subject, ResourceId id, Value.Fields properties) {
    return placed(NativeResource.of(id, subject, properties, scope.app().origin().location()));
  }

  /** Nothing on Azure moves to another region. */
  static NativeResource placed(NativeResource resource) {
    boolean somewhere = resource.properties().values().containsKey(LOCATION);
    return somewhere ? resource.replacedOn(PropertyPath.of(LOCATION)) : resource;
  }
}
