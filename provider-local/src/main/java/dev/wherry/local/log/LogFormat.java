package dev.wherry.local.log;

import dev.wherry.local.event.LocalEvent;

/** Turns an event into text. */
@FunctionalInterface
public interface LogFormat {

  /** The event's lines, each with its end. */
  String format(LocalEvent event);

  /** One JSON object a line. */
  static LogFormat json() {
    return new JsonFormat();
  }

  /**
   * Lines for people.
   *
   * @param colour whether escape sequences colour them
   */
  static LogFormat text(boolean colour) {
    return new TextFormat(colour);
  }
}
