package dev.wherry.local.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The machine's clock; its timers run on one thread of high priority. */
public final class SystemClock implements Clock, AutoCloseable {

  private static final Timer NEVER = () -> {};

  private final ScheduledThreadPoolExecutor timers =
      new ScheduledThreadPoolExecutor(1, SystemClock::thread);

  /** A clock whose thread starts with the first timer. */
  public SystemClock() {
    timers.setRemoveOnCancelPolicy(true);
    timers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    timers.setRejectedExecutionHandler((late, executor) -> {});
  }

  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public Timer after(Duration delay, Runnable action) {
    Future<?> future = timers.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
    return timers.isShutdown() ? NEVER : () -> future.cancel(false);
  }

  /** Forgets all timers. */
  @Override
  public void close() {
    timers.shutdownNow();
  }

  @SuppressWarnings("ThreadPriorityCheck") // nothing depends on it, it only helps where it works
  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "wherry-timer");
    thread.setDaemon(true);
    thread.setContextClassLoader(SystemClock.class.getClassLoader());
    thread.setPriority(Thread.MAX_PRIORITY);
    return thread;
  }
}
