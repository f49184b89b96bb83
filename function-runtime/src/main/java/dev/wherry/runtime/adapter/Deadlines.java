package dev.wherry.runtime.adapter;

import java.util.ArrayDeque;
import java.util.Iterator;

/**
 * Interrupts calls that outlast the function's timeout, where the platform answers for them but
 * lets their threads run. All calls have the same time, so the oldest is the next one due.
 */
public final class Deadlines {

  private final long timeoutMillis;
  private final ArrayDeque<Call> running = new ArrayDeque<>();
  private boolean watched;

  /** Calls that may take so many seconds each. */
  public Deadlines(int timeoutSeconds) {
    this.timeoutMillis = timeoutSeconds * 1000L;
  }

  /** The call of one thread. */
  public final class Call {

    private final Thread thread = Thread.currentThread();
    private final long begin = System.nanoTime();
    private final long deadlineMillis = System.currentTimeMillis() + timeoutMillis;

    private Call() {}

    /** When the platform gives up, in milliseconds since 1970-01-01T00:00Z. */
    public long deadlineMillis() {
      return deadlineMillis;
    }

    /** The thread is free for another call, whether it was interrupted or not. */
    public void end() {
      synchronized (running) {
        running.remove(this);
        Thread.interrupted();
      }
    }

    private long remaining() {
      return timeoutMillis - (System.nanoTime() - begin) / 1_000_000;
    }
  }

  /** The current thread begins a call. */
  public Call begin() {
    Call call = new Call();
    synchronized (running) {
      running.add(call);
      if (!watched) {
        watched = true;
        new Watch().start();
      }
    }
    return call;
  }

  private final class Watch extends Thread {

    Watch() {
      super("wherry-deadlines");
      setDaemon(true);
    }

    @Override
    public void run() {
      try {
        while (true) {
          Thread.sleep(interruptOverdue());
        }
      } catch (InterruptedException e) {
        return;
      }
    }

    /**
     * The time until a call may be due, in milliseconds: a call that is yet to begin has all of its
     * timeout, so nobody has to wake the watch.
     */
    private long interruptOverdue() {
      synchronized (running) {
        Iterator<Call> calls = running.iterator();
        while (calls.hasNext()) {
          Call call = calls.next();
          long remaining = call.remaining();
          if (remaining > 0) {
            return remaining;
          }
          call.thread.interrupt();
          calls.remove();
        }
        return timeoutMillis;
      }
    }
  }
}
