package dev.wherry.local;

import dev.wherry.local.instance.Callee;
import dev.wherry.local.instance.FunctionCall;
import dev.wherry.model.FunctionName;
import java.util.concurrent.CompletableFuture;

/** One function on a vendor's runtime: a thread waits for each of its calls. */
abstract class ThreadedCallee implements Callee {

  private final CallThreads threads;

  ThreadedCallee(FunctionName name) {
    this.threads = new CallThreads(name, this::end);
  }

  /** Makes a call and has it answered. */
  abstract void run(FunctionCall call);

  /** Stops the runtime, once the last call is through. */
  abstract void end();

  @Override
  public final boolean call(FunctionCall call) {
    return threads.start(() -> run(call));
  }

  @Override
  public final int runningCalls() {
    return threads.running();
  }

  /** A process costs nothing here, and its start does; who plays its end as well says so. */
  @Override
  public void reap() {}

  @Override
  public final CompletableFuture<Void> close() {
    return threads.close();
  }

  @Override
  public final void cancel() {
    threads.end();
  }
}
