package dev.wherry.local.instance;

import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.runtime.host.FunctionLoadException;
import java.util.function.IntConsumer;

/** What one instance runs in: its classes and its output. */
public interface Sandbox {

  /** The context class loader of all its threads. */
  ClassLoader loader();

  /**
   * Loads the function; called once, on a thread of the instance.
   *
   * @throws FunctionLoadException when it cannot be made ready
   */
  FunctionInstance load() throws FunctionLoadException;

  /** The current thread's call is over. */
  void callFinished();

  /** The instance is over. */
  void close();

  /** Makes sandboxes of one function. */
  @FunctionalInterface
  interface Factory {

    /**
     * A new sandbox.
     *
     * @param exited told the status when the code asks the process to end
     */
    Sandbox open(IntConsumer exited);
  }
}
