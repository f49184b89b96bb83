package dev.wherry.azure.deployer.compile;

import dev.wherry.spi.blueprint.NativeResource;
import java.util.List;

/** Compiles one kind of resource of a function app. */
interface GroupPart {

  /** The resources, none where the function app needs none. */
  List<NativeResource> compile(FunctionGroup group);
}
