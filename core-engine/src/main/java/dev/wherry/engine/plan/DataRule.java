package dev.wherry.engine.plan;

/** What becomes of resources that hold data. */
public enum DataRule {
  /** They stay, also when nothing asks for them; a change that would replace one is refused. */
  KEEP,
  /** They are deleted and replaced like any other. */
  DELETE,
  /** A change that would delete or replace one is refused. */
  REFUSE
}
