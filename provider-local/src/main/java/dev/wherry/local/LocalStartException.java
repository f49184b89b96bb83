package dev.wherry.local;

import dev.wherry.diagnostic.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An app cannot be run locally as it is. */
public final class LocalStartException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  /** Says why, and what led to it. */
  public LocalStartException(Diagnostic diagnostic, @Nullable Throwable cause) {
    super(diagnostic.message(), cause);
    this.diagnostics = List.of(diagnostic);
  }

  /** Says all that is wrong, and what led to it. */
  public LocalStartException(List<Diagnostic> diagnostics, @Nullable Throwable cause) {
    super(diagnostics.get(0).message(), cause);
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** What to tell the user. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
