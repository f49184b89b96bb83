package dev.wherry.local.worker;

/** A worker did not start, or ended during a call. */
public final class WorkerFailedException extends Exception {

  private static final long serialVersionUID = 1L;

  WorkerFailedException(String message) {
    super(message);
  }
}
