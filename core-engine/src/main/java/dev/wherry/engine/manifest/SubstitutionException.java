package dev.wherry.engine.manifest;

import dev.wherry.diagnostic.Diagnostic;

/** A {@code ${…}} has no value. */
final class SubstitutionException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  SubstitutionException(Diagnostic diagnostic) {
    super(diagnostic.message());
    this.diagnostic = diagnostic;
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
