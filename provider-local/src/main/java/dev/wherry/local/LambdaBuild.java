package dev.wherry.local;

import dev.wherry.model.Application;
import dev.wherry.model.ProjectCode;

/** Makes what would be deployed to AWS. */
@FunctionalInterface
public interface LambdaBuild {

  /**
   * An app's artifact and blueprint.
   *
   * @throws LocalStartException when the app cannot run on AWS as it is written
   */
  LambdaVersion build(Application application, ProjectCode code) throws LocalStartException;
}
