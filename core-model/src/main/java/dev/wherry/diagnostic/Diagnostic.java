package dev.wherry.diagnostic;

import java.util.Optional;

/**
 * One thing to tell the user.
 *
 * @param code stable, such as {@code W0103}; {@code wherry explain} has a page on each
 * @param severity what it means for the work at hand
 * @param message one concrete sentence, identifiers in backticks, no full stop
 * @param hint what to do next
 * @param location where it is, when it is somewhere
 */
public record Diagnostic(
    String code,
    Severity severity,
    String message,
    Optional<String> hint,
    Optional<SourceLocation> location) {

  /** An error without a place or a hint. */
  public static Diagnostic error(String code, String message) {
    return new Diagnostic(code, Severity.ERROR, message, Optional.empty(), Optional.empty());
  }

  /** A warning without a place or a hint. */
  public static Diagnostic warning(String code, String message) {
    return new Diagnostic(code, Severity.WARNING, message, Optional.empty(), Optional.empty());
  }

  /** A note without a place or a hint. */
  public static Diagnostic note(String code, String message) {
    return new Diagnostic(code, Severity.NOTE, message, Optional.empty(), Optional.empty());
  }

  /** The same at a place. */
  public Diagnostic at(SourceLocation place) {
    return new Diagnostic(code, severity, message, hint, Optional.of(place));
  }

  /** The same with what to do next. */
  public Diagnostic hint(String next) {
    return new Diagnostic(code, severity, message, Optional.of(next), location);
  }

  /** Whether it stops the work. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
