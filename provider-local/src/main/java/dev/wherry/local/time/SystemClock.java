package dev.wherry.local.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The machine's clock. One thread runs the timers, a few milliseconds late.
 *
 * <p>Every call sets a timer or two and takes them back, so that costs next to nothing: the thread
 * is woken only by a timer that is due before all others.
 */
public final class SystemClock implements Clock, AutoCloseable {

  private final TimerWheel wheel = new TimerWheel();
  private final long begin = System.nanoTime();
  private long planned = Long.MAX_VALUE;
  private @Nullable Thread thread;
  private boolean closed;

  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public synchronized Timer after(Duration delay, Runnable action) {
    if (closed) {
      return () -> {};
    }
    TimerWheel.Entry entry = wheel.add(tickAfter(delay), action);
    if (entry.tick() < planned) {
      planned = entry.tick();
      start();
      notifyAll();
    }
    return () -> cancel(entry);
  }

  private synchronized void cancel(TimerWheel.Entry entry) {
    entry.remove();
  }

  private long tickAfter(Duration delay) {
    long elapsed = System.nanoTime() - begin;
    return (elapsed + Math.max(0, delay.toNanos())) / TimerWheel.TICK_NANOS + 1;
  }

  private long currentTick() {
    return (System.nanoTime() - begin) / TimerWheel.TICK_NANOS;
  }

  @SuppressWarnings("ThreadPriorityCheck") // nothing depends on it, it only helps where it works
  private void start() {
    if (thread == null) {
      thread = new Thread(null, this::run, "wherry-timer", 0, false);
      thread.setDaemon(true);
      thread.setContextClassLoader(SystemClock.class.getClassLoader());
      thread.setPriority(Thread.MAX_PRIORITY);
      thread.start();
    }
  }

  private void run() {
    try {
      for (List<Runnable> due = due(); !due.isEmpty(); due = due()) {
        due.forEach(SystemClock::run);
      }
    } catch (InterruptedException stopped) {
      // Nobody interrupts this thread but to end it.
    }
  }

  /** One timer that fails must not end the others. */
  private static void run(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException failure) {
      Thread current = Thread.currentThread();
      current.getUncaughtExceptionHandler().uncaughtException(current, failure);
    }
  }

  /** Waits for the next actions; none when the clock is closed. */
  private synchronized List<Runnable> due() throws InterruptedException {
    List<Runnable> due = new ArrayList<>();
    while (!closed && due.isEmpty()) {
      wheel.turnTo(currentTick(), due);
      if (due.isEmpty()) {
        planned = wheel.nextTick();
        long nanos = planned * TimerWheel.TICK_NANOS - (System.nanoTime() - begin);
        wait(Math.max(1, nanos / 1_000_000 + 1));
      }
    }
    return closed ? List.of() : due;
  }

  /** Forgets all timers. */
  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }
}
