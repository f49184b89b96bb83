package dev.wherry.local;

import dev.wherry.model.Application;
import dev.wherry.model.ProjectCode;

/** Makes what would be deployed to Google Cloud. */
@FunctionalInterface
public interface InvokerBuild {

  /**
   * An app's artifact, and what its functions are told.
   *
   * @throws LocalStartException when the app cannot run on Google Cloud as it is written
   */
  InvokerVersion build(Application application, ProjectCode code) throws LocalStartException;
}
