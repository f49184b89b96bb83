package dev.wherry.cli.failure;

/** How a command ended, as scripts see it. */
public enum ExitCode {
  /** It did what it was asked. */
  DONE(0, "done"),
  /** Wherry itself is wrong. */
  BUG(1, "a bug in Wherry"),
  /** The command line asks for what cannot be, or the machine lacks what the command needs. */
  USAGE(2, "wrong usage, or the machine lacks something: a file, a port, a tool"),
  /** The manifest or the code has errors. */
  INVALID(3, "the manifest or the code is invalid"),
  /** The user's own build failed. */
  BUILD_FAILED(4, "the project's build failed"),
  /** The function that was invoked failed. */
  FUNCTION_FAILED(10, "the invoked function failed"),
  /** The user pressed Ctrl-C. */
  INTERRUPTED(130, "interrupted");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  /** What the process returns. */
  public int number() {
    return number;
  }

  /** A few words for the reference. */
  public String meaning() {
    return meaning;
  }
}
