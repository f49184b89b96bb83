package dev.wherry.engine.plan;

/** Why a resource is changed. */
public enum Cause {
  /** The manifest asks for it, and it does not exist yet. */
  NEW("new"),
  /** It is not what the last release had. */
  CHANGED("changed"),
  /** Nothing asks for it any more. */
  GONE("no longer wanted"),
  /** Someone else took it away. */
  MISSING("taken away outside of Wherry"),
  /** A deployment that was cut short may have changed it. */
  UNFINISHED("left by a deployment that did not finish"),
  /** It carries the app's tags, and no release knows it. */
  FOUND("found, and in no release"),
  /** What it refers to is replaced. */
  REFERENCE("refers to what is replaced");

  private final String words;

  Cause(String words) {
    this.words = words;
  }

  /** The cause for people. */
  public String words() {
    return words;
  }
}
