package dev.wherry.local.lambda;

import java.io.IOException;

/** A function that runs as on Lambda. */
public interface LambdaProgram extends AutoCloseable {

  /**
   * Calls the function and waits for what comes of it.
   *
   * @throws IOException when no process can be started
   * @throws IllegalStateException when the function is closed meanwhile
   */
  LambdaResult invoke(byte[] event, LambdaCall call) throws IOException, InterruptedException;

  /** Ends the processes that had no call for some minutes. */
  void reap();

  /** Ends every process of the function. */
  @Override
  void close();
}
