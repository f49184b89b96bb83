package dev.wherry.engine.manifest.shape;

import java.util.Optional;

/** A text is not the value that it should be. */
public final class RefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Optional<String> hint;

  RefusedException(String message, String hint) {
    super(message);
    this.hint = Optional.of(hint);
  }

  RefusedException(String message, Optional<String> hint) {
    super(message);
    this.hint = hint;
  }

  /** What went wrong, one sentence. */
  public String sentence() {
    return String.valueOf(getMessage());
  }

  /** What to write instead. */
  public Optional<String> hint() {
    return hint;
  }
}
