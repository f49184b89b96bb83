package dev.wherry.runtime.host;

import org.jspecify.annotations.Nullable;

/** Takes a function's log lines. Called from any thread. */
@FunctionalInterface
public interface LogSink {

  /** What a failure is logged as. */
  String FAILED = "the call failed";

  /** No fields. */
  Object[] NO_FIELDS = {};

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
   * @param call which call it is about, or null outside a call
   * @param message one sentence
   * @param fields alternating names and values
   * @param failure what to show the trace of, or null
   */
  void write(
      Level level,
      String function,
      @Nullable Call call,
      String message,
      @Nullable Object[] fields,
      @Nullable Throwable failure);

  /**
   * Takes the failure of a call, as a line of its own. A platform that logs what its adapter hands
   * it does not need one more.
   */
  default void failed(String function, @Nullable Call call, Throwable failure) {
    write(Level.ERROR, function, call, FAILED, NO_FIELDS, failure);
  }
}
