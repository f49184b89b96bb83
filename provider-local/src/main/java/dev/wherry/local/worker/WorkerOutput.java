package dev.wherry.local.worker;

import dev.wherry.local.worker.rpc.WorkerMessage;

/** Takes what a function app writes. Called from any thread. */
public interface WorkerOutput {

  /** Takes one line of standard output or standard error. */
  void printed(String line);

  /** Takes a line of the log of a call, or of the worker itself. */
  void logged(WorkerMessage.Logged line);
}
