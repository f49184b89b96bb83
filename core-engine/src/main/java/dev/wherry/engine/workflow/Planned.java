package dev.wherry.engine.workflow;

import dev.wherry.engine.plan.Plan;
import dev.wherry.engine.plan.Situation;
import dev.wherry.spi.artifact.Artifact;
import dev.wherry.spi.artifact.ContentDigest;
import java.util.Map;

/**
 * A plan and what it was made from.
 *
 * @param situation what was found
 * @param plan what would change
 * @param artifacts what is at hand to upload
 */
record Planned(Situation situation, Plan plan, Map<ContentDigest, Artifact> artifacts) {

  /** Whether there is nothing to do, nothing to put right, and nothing to write down. */
  boolean isSettled() {
    boolean vanished = leavesNothing() && !situation.released().blueprint().resources().isEmpty();
    return plan.isEmpty() && situation.unfinished().isEmpty() && !vanished;
  }

  /** Whether nothing of the app will be there. */
  boolean leavesNothing() {
    return plan.target().blueprint().resources().isEmpty() && plan.kept().isEmpty();
  }
}
