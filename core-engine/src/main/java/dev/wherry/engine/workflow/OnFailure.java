package dev.wherry.engine.workflow;

/** What happens to the other targets when one fails. */
public enum OnFailure {
  /** What runs is finished, what has not begun is left as it is. */
  STOP,
  /** All of them are changed as far as it goes. */
  CONTINUE,
  /** Every target that was touched goes back to its last release. */
  ROLLBACK
}
