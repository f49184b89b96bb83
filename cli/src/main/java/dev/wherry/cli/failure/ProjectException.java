package dev.wherry.cli.failure;

import dev.wherry.diagnostic.Diagnostic;
import java.util.List;

/** The user's project cannot be worked with as it is. */
public final class ProjectException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;
  private final transient List<Diagnostic> diagnostics;
  private final transient List<String> output;

  /** An end that diagnostics explain. */
  public ProjectException(ExitCode exitCode, List<Diagnostic> diagnostics) {
    this(exitCode, diagnostics, List.of());
  }

  /**
   * An end that diagnostics explain, with another program's own words.
   *
   * @param output lines of that program; may be empty
   */
  public ProjectException(ExitCode exitCode, List<Diagnostic> diagnostics, List<String> output) {
    super(diagnostics.isEmpty() ? exitCode.meaning() : diagnostics.get(0).message());
    this.exitCode = exitCode;
    this.diagnostics = List.copyOf(diagnostics);
    this.output = List.copyOf(output);
  }

  /** How the process ends. */
  public ExitCode exitCode() {
    return exitCode;
  }

  /** What is wrong. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** What another program said. */
  public List<String> output() {
    return output;
  }
}
