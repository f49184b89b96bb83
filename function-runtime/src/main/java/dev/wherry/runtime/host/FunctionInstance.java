package dev.wherry.runtime.host;

/**
 * A loaded function. Safe for as many calls at once as the host makes; the first one is the cold
 * start.
 */
public interface FunctionInstance extends AutoCloseable {

  /**
   * Handles one event on the current thread. Whatever the function's code throws is a failure of
   * this call and in the outcome, except what ends the instance and is thrown on: {@link
   * ExitError}, {@link VirtualMachineError} other than {@link StackOverflowError}, and {@code
   * ThreadDeath}.
   */
  Outcome invoke(Invocation invocation, Call call);

  /** Tells the handler, when it asked for it, that a snapshot of the process follows. */
  void beforeSnapshot() throws Exception;

  /** Tells the handler, when it asked for it, that it came back from a snapshot. */
  void afterRestore() throws Exception;

  /** Closes the handler when it is closeable. What it throws is logged. */
  @Override
  void close();
}
