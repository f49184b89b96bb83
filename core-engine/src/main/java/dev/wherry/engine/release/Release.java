package dev.wherry.engine.release;

import dev.wherry.engine.revision.Revision;
import java.time.Instant;

/**
 * What a deployment made. It holds no secret values: a blueprint has none.
 *
 * @param number counts from 1
 * @param deployment which deployment made it
 * @param by who
 * @param time when it was done
 * @param purpose why there is one
 * @param revision what there is since
 */
public record Release(
    int number, String deployment, Actor by, Instant time, Purpose purpose, Revision revision) {

  /** Why there is a release. */
  public enum Purpose {
    /** Someone deployed. */
    DEPLOY,
    /** Someone went back to an earlier one. */
    ROLLBACK,
    /** Someone removed the app, and what holds data stayed. */
    REMOVE
  }
}
