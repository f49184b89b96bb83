package dev.wherry.local.instance;

import java.util.concurrent.CompletableFuture;

/** One function in one version of an app: takes calls and has them answered. */
public interface Callee {

  /** Takes a call, unless the version is closed: then false, and the observer hears nothing. */
  boolean call(FunctionCall call);

  /** How many calls run or wait. */
  int runningCalls();

  /** Ends what had no call for a while. */
  void reap();

  /** Takes no further call and lets the running ones finish; done when all is ended. */
  CompletableFuture<Void> close();

  /** Gives up on the calls that still run. */
  void cancel();
}
