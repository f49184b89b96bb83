package dev.wherry.runtime.adapter;

import dev.wherry.runtime.GeneratedFunctionLoader;
import dev.wherry.runtime.host.FunctionDefinition;
import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.runtime.host.FunctionLoadException;
import dev.wherry.runtime.host.LogSink;

/** Makes functions ready as their settings describe them, with the binders made at assembly. */
public final class DeployedFunction {

  private DeployedFunction() {}

  /**
   * Loads a function. What the user's own code throws is thrown on as it is.
   *
   * @param platform what messages call the platform
   * @throws FunctionLoadException when the function cannot be made for another reason
   */
  public static FunctionInstance load(
      Settings settings, SecretLookup secrets, LogSink log, String platform)
      throws FunctionLoadException {
    FunctionDefinition definition = settings.definition();
    DeployedResources resources = new DeployedResources(settings, definition, secrets, platform);
    try {
      return new GeneratedFunctionLoader().load(definition, resources, log);
    } catch (FunctionLoadException e) {
      throw Failures.ofLoading(e);
    }
  }
}
