package dev.wherry.engine.release;

/** The kinds of files that a target keeps. */
public enum StatePart {
  /** Who deploys just now. */
  LOCK("the lock"),
  /** What a deployment was about to touch. */
  INTENT("the intent"),
  /** What was deployed. */
  RELEASE("a release");

  private final String words;

  StatePart(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
