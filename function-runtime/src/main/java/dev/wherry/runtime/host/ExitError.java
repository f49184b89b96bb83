package dev.wherry.runtime.host;

/**
 * A function's code asked the process to end, and its host ended the instance instead. A host that
 * rewrites such calls throws this or a subclass; it passes out of {@link FunctionLoader#load} and
 * {@link FunctionInstance#invoke}.
 */
public class ExitError extends Error {

  private static final long serialVersionUID = 1L;

  private final int status;

  /** An exit with the status that the code asked for. */
  public ExitError(int status) {
    super("exit " + status, null, false, true);
    this.status = status;
  }

  /** The status that the code asked for. */
  public final int status() {
    return status;
  }
}
