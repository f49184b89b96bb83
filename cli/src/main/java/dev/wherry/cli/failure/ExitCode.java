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
  /** Nobody is signed in there, or may not do this. */
  CREDENTIALS(5, "credentials or a permission are missing"),
  /** The provider refused. */
  PROVIDER_FAILED(6, "the provider failed"),
  /** Some targets are as asked for, others are not. */
  SOME_FAILED(7, "some targets failed"),
  /** Another deployment of the same app, stage and target runs. */
  BUSY(8, "another deployment runs"),
  /** What is there is not what was released, or not what a saved plan says. */
  STALE(9, "drift, or the saved plan is stale"),
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
