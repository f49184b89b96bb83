package dev.wherry.local;

import dev.wherry.local.worker.rpc.RpcStatus;

/** A call failed on Azure's worker; says so in the worker's words. */
final class WorkerFailure extends Exception {

  private static final long serialVersionUID = 1L;

  WorkerFailure(RpcStatus status) {
    super(status.message());
  }

  /** Names the failure's type, which is no class of this process. */
  @Override
  @SuppressWarnings("OverrideThrowableToString")
  public String toString() {
    return String.valueOf(getMessage());
  }
}
