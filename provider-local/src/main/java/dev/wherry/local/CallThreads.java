package dev.wherry.local;

import dev.wherry.model.FunctionName;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The threads that wait for a vendor's runtime, one for each call of a function. */
final class CallThreads {

  private final Runnable end;
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private final ExecutorService threads;
  private int running;
  private boolean closing;

  /**
   * No call yet.
   *
   * @param end what stops the runtime, once the last call is through
   */
  CallThreads(FunctionName name, Runnable end) {
    this.end = end;
    this.threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "calls of " + name);
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Makes a call; false when no more are taken. */
  boolean start(Runnable call) {
    synchronized (this) {
      if (closing) {
        return false;
      }
      running++;
    }
    threads.execute(
        () -> {
          try {
            call.run();
          } finally {
            finished();
          }
        });
    return true;
  }

  private void finished() {
    boolean last;
    synchronized (this) {
      running--;
      last = closing && running == 0;
    }
    if (last) {
      end();
    }
  }

  /** How many calls wait. */
  synchronized int running() {
    return running;
  }

  /** Takes no more calls, and ends after the last. */
  CompletableFuture<Void> close() {
    boolean idle;
    synchronized (this) {
      idle = running == 0 && !closing;
      closing = true;
    }
    if (idle) {
      threads.execute(this::end);
    }
    return closed;
  }

  /** Ends at once. */
  void end() {
    try {
      end.run();
    } finally {
      threads.shutdown();
      closed.complete(null);
    }
  }
}
