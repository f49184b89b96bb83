package dev.wherry.engine.workflow;

import dev.wherry.engine.plan.SavedPlan;
import java.time.Duration;
import java.util.Optional;

/**
 * How a change is made.
 *
 * @param onFailure what happens to the other targets when one fails
 * @param lockWait how long to wait for another deployment to end
 * @param keptReleases how many releases are kept, at least 2
 * @param saved the plan that was looked at, when there is one
 * @param width how many resources are worked on at once
 */
public record ChangeOptions(
    OnFailure onFailure,
    Duration lockWait,
    int keptReleases,
    Optional<SavedPlan> saved,
    int width) {

  /** What a command does unless told otherwise. */
  public static final ChangeOptions DEFAULT =
      new ChangeOptions(OnFailure.STOP, Duration.ZERO, 10, Optional.empty(), 8);

  /** The same for other targets' sake when one fails. */
  public ChangeOptions with(OnFailure other) {
    return new ChangeOptions(other, lockWait, keptReleases, saved, width);
  }

  /** The same with another wait for a lock. */
  public ChangeOptions with(Duration wait) {
    return new ChangeOptions(onFailure, wait, keptReleases, saved, width);
  }

  /** The same with a plan that was looked at. */
  public ChangeOptions with(Optional<SavedPlan> plan) {
    return new ChangeOptions(onFailure, lockWait, keptReleases, plan, width);
  }

  /** Refuses to keep nothing to go back to. */
  public ChangeOptions {
    if (keptReleases < 2) {
      throw new IllegalArgumentException("at least 2 releases are kept");
    }
  }
}
