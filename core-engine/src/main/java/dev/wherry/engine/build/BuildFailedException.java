package dev.wherry.engine.build;

import dev.wherry.diagnostic.Diagnostic;
import java.util.List;

/** The user's project was not built. */
public final class BuildFailedException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient List<Diagnostic> diagnostics;
  private final transient List<String> output;

  BuildFailedException(List<Diagnostic> diagnostics, List<String> output) {
    super(diagnostics.get(0).message());
    this.diagnostics = List.copyOf(diagnostics);
    this.output = List.copyOf(output);
  }

  /** What is wrong; at least one. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** The build tool's own error lines; empty when no tool ran. */
  public List<String> output() {
    return output;
  }
}
