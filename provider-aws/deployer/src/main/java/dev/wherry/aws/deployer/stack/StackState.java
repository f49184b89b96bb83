package dev.wherry.aws.deployer.stack;

/** What a stack's status means for what comes next. */
enum StackState {
  /** CloudFormation works on it. */
  BUSY,
  /** It is as it was last asked for, or as before. */
  SOUND,
  /** It has no resources yet. */
  EMPTY,
  /** Its creation or deletion failed: only a deletion helps. */
  LOST,
  /** An update failed, and so did going back. */
  STUCK;

  static StackState of(String status) {
    if (status.equals("REVIEW_IN_PROGRESS")) {
      return EMPTY;
    }
    if (status.endsWith("_IN_PROGRESS")) {
      return BUSY;
    }
    return switch (status) {
      case "CREATE_FAILED", "ROLLBACK_COMPLETE", "ROLLBACK_FAILED", "DELETE_FAILED" -> LOST;
      case "UPDATE_ROLLBACK_FAILED" -> STUCK;
      default -> SOUND;
    };
  }
}
