package dev.wherry.gcp.deployer.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.spi.blueprint.NativeResource;
import java.util.List;

/** Compiles one kind of resource of a function. */
interface FunctionPart {

  /** The resources, none where the function needs none. */
  List<NativeResource> compile(FunctionSpec function);
}
