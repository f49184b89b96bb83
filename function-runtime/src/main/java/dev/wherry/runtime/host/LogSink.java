package dev.wherry.runtime.host;

import org.jspecify.annotations.Nullable;

/** Takes a function's log lines. Called from any thread. */
@FunctionalInterface
public interface LogSink {

  /** How much a line matters. */
  enum Level {
    /** For developers. */
    DEBUG,
    /** About normal work. */
    INFO,
    /** Something odd that was coped with. */
    WARN,
    /** Something that failed. */
    ERROR
  }

  /**
   * Takes one line.
   *
   * @param level how much it matters
   * @param function the function's name
   * @param invocationId the call's id, or null outside a call
   * @param message one sentence
   * @param fields alternating names and values
   * @param failure what to show the trace of, or null
   */
  void write(
      Level level,
      String function,
      @Nullable String invocationId,
      String message,
      @Nullable Object[] fields,
      @Nullable Throwable failure);
}
