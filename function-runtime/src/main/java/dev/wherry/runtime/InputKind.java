package dev.wherry.runtime;

/** How a function's input comes from an event. Named by generated code; the names stay. */
public enum InputKind {
  /** The whole HTTP request. */
  REQUEST,
  /** The moment a schedule names. */
  SCHEDULED_TIME,
  /** A CloudEvent. */
  EVENT,
  /** Nothing: the function declares {@code Void}. */
  NOTHING,
  /** A value bound from JSON and parameters. */
  VALUE
}
