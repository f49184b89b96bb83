package dev.wherry.spi.operate;

/** The deployed functions of one app and stage. */
public interface Operations {

  /** Calls a function and waits for its answer. */
  InvocationResult invoke(InvocationRequest request) throws InterruptedException;

  /** What functions wrote. */
  LogStream logs(LogQuery query) throws InterruptedException;

  /** The values of the app's secrets. */
  SecretStore secrets();
}
