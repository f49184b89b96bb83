package dev.wherry.local.worker;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.wherry.local.process.VendorRuntimeUnavailableException;

/** Azure's own worker, where this machine has it. */
final class RealWorker {

  private RealWorker() {}

  /** Finds it, or says aloud why the test does not run. */
  static WorkerHome find() throws Exception {
    try {
      return WorkerHome.find(System.getenv());
    } catch (VendorRuntimeUnavailableException unavailable) {
      System.out.println("not tested on the real worker: " + unavailable.getMessage());
      return abort(unavailable.getMessage());
    }
  }
}
