package dev.wherry.local.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** A clock that moves when the test says so, and runs its timers on the test's thread. */
public final class VirtualClock implements Clock {

  private record Due(Instant time, long order, Runnable action) {}

  private final PriorityQueue<Due> timers =
      new PriorityQueue<>(Comparator.comparing(Due::time).thenComparing(Due::order));
  private Instant now;
  private long order;

  /** A clock that stands at a moment. */
  public VirtualClock(Instant now) {
    this.now = now;
  }

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized long nanos() {
    return Duration.between(Instant.EPOCH, now).toNanos();
  }

  @Override
  public synchronized Timer after(Duration delay, Runnable action) {
    Due due = new Due(now.plus(delay), order++, action);
    timers.add(due);
    return () -> cancel(due);
  }

  private synchronized void cancel(Due due) {
    timers.remove(due);
  }

  /** Lets time pass; every timer on the way runs at its own moment. */
  public void pass(Duration time) {
    Instant end = now().plus(time);
    for (Due due = next(end); due != null; due = next(end)) {
      due.action().run();
    }
    sleep(Duration.between(now(), end));
  }

  /** Moves the clock as a sleeping machine does: no timer runs. */
  public synchronized void sleep(Duration time) {
    now = now.plus(time);
  }

  private synchronized Due next(Instant end) {
    if (timers.isEmpty() || timers.peek().time().isAfter(end)) {
      return null;
    }
    Due due = timers.poll();
    now = due.time().isAfter(now) ? due.time() : now;
    return due;
  }
}
