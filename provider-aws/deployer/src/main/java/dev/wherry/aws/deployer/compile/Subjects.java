package dev.wherry.aws.deployer.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;

/** Resources in the manifest's words. */
final class Subjects {

  private Subjects() {}

  /** A resource that a function needs. */
  static NativeResource resource(ResourceId id, FunctionSpec function, Value.Fields properties) {
    return NativeResource.of(
        id, "function " + function.name(), properties, function.origin().location());
  }
}
