package dev.wherry.cli.distribution;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.wherry.local.process.VendorRuntimeUnavailableException;
import dev.wherry.local.worker.WorkerHome;

/** Azure's worker, which only its vendor distributes. */
public final class AzureWorker {

  private AzureWorker() {}

  /** Where it is; where it is not the tests end, and say so aloud. */
  public static WorkerHome require() throws Exception {
    try {
      return WorkerHome.find(System.getenv());
    } catch (VendorRuntimeUnavailableException unavailable) {
      System.out.println("not tested on Azure's worker: " + unavailable.getMessage());
      return abort(unavailable.getMessage());
    }
  }
}
