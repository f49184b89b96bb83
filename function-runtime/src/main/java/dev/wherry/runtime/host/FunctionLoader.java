package dev.wherry.runtime.host;

import dev.wherry.function.Resources;

/** Makes instances of a function. An implementation has a public no-argument constructor. */
public interface FunctionLoader {

  /**
   * Loads the handler's class, makes the handler and prepares its binding.
   *
   * @param definition which function
   * @param resources what its constructor may ask for
   * @param log where its lines go
   * @throws FunctionLoadException when it cannot be made; its message is for the developer, and the
   *     cause is set when the user's own code threw
   */
  FunctionInstance load(FunctionDefinition definition, Resources resources, LogSink log)
      throws FunctionLoadException;
}
