package dev.wherry.runtime.host;

import dev.wherry.function.Resources;

/** Makes instances of a function. An implementation has a public no-argument constructor. */
public interface FunctionLoader {

  /**
   * Loads the handler's class, makes the handler and prepares its binding.
   *
   * @param definition which function
   * @param host what it may ask for
   * @throws FunctionLoadException when it cannot be made; its message is for the developer, and the
   *     cause is set when the user's own code threw
   */
  FunctionInstance load(FunctionDefinition definition, FunctionHost host)
      throws FunctionLoadException;

  /**
   * Loads a function whose resources and log are at hand.
   *
   * @throws FunctionLoadException as {@link #load(FunctionDefinition, FunctionHost)} does
   */
  default FunctionInstance load(FunctionDefinition definition, Resources resources, LogSink log)
      throws FunctionLoadException {
    return load(definition, new KnownHost(resources, log));
  }
}
