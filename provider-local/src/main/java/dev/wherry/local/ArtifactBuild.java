package dev.wherry.local;

import dev.wherry.model.Application;
import dev.wherry.model.ProjectCode;

/**
 * Makes what would be deployed to a cloud.
 *
 * @param <V> what a runtime of that cloud needs to know of it
 */
@FunctionalInterface
public interface ArtifactBuild<V> {

  /**
   * One version of an app.
   *
   * @throws LocalStartException when the app cannot run on the cloud as it is written
   */
  V build(Application application, ProjectCode code) throws LocalStartException;
}
