package dev.wherry.engine.workflow;

/** The steps of a change of one target, in order. */
public enum WorkStep {
  /** Credentials and permissions are looked at. */
  PREFLIGHT,
  /** Other deployments are kept out. */
  LOCK,
  /** What exists is read, and what would change is decided. */
  PLAN,
  /** Code that the target lacks is sent; without any there is no such step. */
  UPLOAD,
  /** Resources are changed. */
  APPLY,
  /** The release is written down, and old ones are forgotten. */
  RECORD,
  /** The target goes back to its last release. */
  UNDO
}
