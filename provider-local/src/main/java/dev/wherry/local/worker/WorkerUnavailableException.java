package dev.wherry.local.worker;

/** Azure's Java worker is not on this machine; the message says how to get it. */
public final class WorkerUnavailableException extends Exception {

  private static final long serialVersionUID = 1L;

  WorkerUnavailableException(String message) {
    super(message);
  }
}
