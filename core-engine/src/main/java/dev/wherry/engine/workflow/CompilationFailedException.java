package dev.wherry.engine.workflow;

import dev.wherry.diagnostic.Diagnostic;
import java.util.List;

/** Thrown when an app cannot run on a target. */
public final class CompilationFailedException extends Exception {

  private final transient List<Diagnostic> diagnostics;

  CompilationFailedException(List<Diagnostic> diagnostics) {
    super("the app cannot run on every target");
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** All that is wrong, and all else there is to say. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
