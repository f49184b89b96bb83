package dev.wherry.local;

import dev.wherry.model.Application;
import dev.wherry.model.ProjectCode;

/** Makes what would be deployed to Azure. */
@FunctionalInterface
public interface WorkerBuild {

  /**
   * An app's function apps.
   *
   * @throws LocalStartException when the app cannot run on Azure as it is written
   */
  WorkerVersion build(Application application, ProjectCode code) throws LocalStartException;
}
