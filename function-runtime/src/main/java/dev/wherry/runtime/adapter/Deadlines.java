package dev.wherry.runtime.adapter;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Interrupts calls that outlast the function's timeout, where the platform answers for them but
 * lets their threads run. A thread has one call at a time, and shares no lock with others.
 */
public final class Deadlines {

  /** So many threads may be dead before they are forgotten. */
  private static final int DEAD = 64;

  private final long timeoutMillis;

  /** A function has a timeout of its own, and lives as long as the process. */
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<Call> ofThread = new ThreadLocal<>();

  private final List<Call> known = new ArrayList<>();
  private int sinceForgotten;
  private boolean watched;

  /** Calls that may take so many seconds each. */
  public Deadlines(int timeoutSeconds) {
    this.timeoutMillis = timeoutSeconds * 1000L;
  }

  /** The call of one thread. */
  public final class Call {

    private final Thread thread = Thread.currentThread();
    private boolean running;
    private long begin;
    private long deadlineMillis;

    private Call() {}

    /** When the platform gives up, in milliseconds since 1970-01-01T00:00Z. */
    public long deadlineMillis() {
      return deadlineMillis;
    }

    private synchronized void begin() {
      begin = System.nanoTime();
      deadlineMillis = System.currentTimeMillis() + timeoutMillis;
      running = true;
    }

    /** The thread is free for another call, whether it was interrupted or not. */
    public synchronized void end() {
      running = false;
      Thread.interrupted();
    }

    /**
     * Interrupts the call if it is overdue.
     *
     * @return until one of this thread may be due, in milliseconds: one that is yet to begin has
     *     all of its timeout
     */
    private synchronized long interruptOverdue() {
      if (!running) {
        return timeoutMillis;
      }
      long remaining = timeoutMillis - (System.nanoTime() - begin) / 1_000_000;
      if (remaining > 0) {
        return remaining;
      }
      running = false;
      thread.interrupt();
      return timeoutMillis;
    }
  }

  /** The current thread begins a call. */
  public Call begin() {
    Call call = ofThread.get();
    if (call == null) {
      call = new Call();
      ofThread.set(call);
      add(call);
    }
    call.begin();
    return call;
  }

  private synchronized void add(Call call) {
    if (!watched) {
      watched = true;
      new Watch().start();
    }
    if (++sinceForgotten > DEAD) {
      forgetDead();
    }
    known.add(call);
  }

  private void forgetDead() {
    for (Iterator<Call> calls = known.iterator(); calls.hasNext(); ) {
      if (!calls.next().thread.isAlive()) {
        calls.remove();
      }
    }
    sinceForgotten = 0;
  }

  /** The time until a call may be due, in milliseconds, so that nobody has to wake the watch. */
  private synchronized long interruptOverdue() {
    long least = timeoutMillis;
    for (Call call : known) {
      least = Math.min(least, call.interruptOverdue());
    }
    return least;
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
  }
}
