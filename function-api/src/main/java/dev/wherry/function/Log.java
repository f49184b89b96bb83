package dev.wherry.function;

/**
 * Writes one structured line a call.
 *
 * <p>Fields are given as alternating names and values: {@code log.info("saved", "order", id,
 * "items", 3)}. A value is written as a JSON number or boolean when it is one, otherwise as its
 * {@code toString()}.
 */
public interface Log {

  /**
   * Writes a line for developers; off unless the function's {@code LOG_LEVEL} setting is {@code
   * debug}.
   */
  void debug(String message, Object... fields);

  /** Writes a line about normal work. */
  void info(String message, Object... fields);

  /** Writes a line about something odd that the function coped with. */
  void warn(String message, Object... fields);

  /** Writes a line about something that failed. */
  void error(String message, Object... fields);

  /** Writes a line about something that failed, with its cause and trace. */
  void error(String message, Throwable cause, Object... fields);
}
