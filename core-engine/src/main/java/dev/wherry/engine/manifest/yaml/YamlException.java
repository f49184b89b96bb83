package dev.wherry.engine.manifest.yaml;

import dev.wherry.diagnostic.Diagnostic;

/** A file cannot be read any further. */
final class YamlException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  YamlException(Diagnostic diagnostic) {
    super(diagnostic.message());
    this.diagnostic = diagnostic;
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
