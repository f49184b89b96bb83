package dev.wherry.engine.assembly;

/** What becomes of artifacts that earlier builds left in a folder. */
public enum Leftovers {
  /** They are deleted. */
  DELETE,
  /** They stay: someone else may still use them. */
  KEEP
}
