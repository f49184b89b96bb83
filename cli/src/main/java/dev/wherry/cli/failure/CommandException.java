package dev.wherry.cli.failure;

import java.util.Optional;

/** A command cannot go on, and the user can do something about it. */
public final class CommandException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;
  private final Optional<String> hint;

  private CommandException(ExitCode exitCode, String message, Optional<String> hint) {
    super(message);
    this.exitCode = exitCode;
    this.hint = hint;
  }

  /** The command line, or the machine, is not as the command needs it. */
  public static CommandException usage(String message, String hint) {
    return of(ExitCode.USAGE, message, hint);
  }

  /**
   * Any other end.
   *
   * @param message one sentence, identifiers in backticks, no full stop
   * @param hint what to do next
   */
  public static CommandException of(ExitCode exitCode, String message, String hint) {
    return new CommandException(exitCode, message, Optional.of(hint));
  }

  /** An end that says everything in its message. */
  public static CommandException of(ExitCode exitCode, String message) {
    return new CommandException(exitCode, message, Optional.empty());
  }

  /** How the process ends. */
  public ExitCode exitCode() {
    return exitCode;
  }

  /** What to do next. */
  public Optional<String> hint() {
    return hint;
  }

  /** The sentence; never null here. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
