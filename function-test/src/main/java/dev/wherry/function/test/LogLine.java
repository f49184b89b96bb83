package dev.wherry.function.test;

import java.util.List;
import java.util.Optional;

/**
 * A line that a function logged.
 *
 * @param level {@code DEBUG}, {@code INFO}, {@code WARN} or {@code ERROR}
 * @param message one sentence
 * @param fields alternating names and values
 * @param failure what to show the trace of
 */
public record LogLine(
    String level, String message, List<Object> fields, Optional<Throwable> failure) {

  /** Copies the fields in. */
  public LogLine {
    fields = List.copyOf(fields);
  }
}
