package dev.wherry.schedule;

/** A text is no schedule. */
public final class ScheduleSyntaxException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String hint;

  /** What is wrong in one sentence, and what to write instead. */
  public ScheduleSyntaxException(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  /** What to write instead. */
  public String hint() {
    return hint;
  }
}
