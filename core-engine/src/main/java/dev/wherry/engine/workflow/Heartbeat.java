package dev.wherry.engine.workflow;

import dev.wherry.engine.release.Lock;
import dev.wherry.engine.release.LockLease;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Gives signs of life for a lock until it is closed, and says once when the lock is lost: that it
 * went to someone else, or that it expired while a sign of life waits for its answer.
 */
final class Heartbeat implements AutoCloseable {

  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(
          2,
          work -> {
            Thread daemon = new Thread(work, "lock heartbeat");
            daemon.setDaemon(true);
            return daemon;
          });
  private final LockLease lease;
  private final Runnable onLost;
  private final AtomicBoolean told = new AtomicBoolean();
  private final List<ScheduledFuture<?>> tasks;
  private boolean suspected;

  Heartbeat(LockLease lease, Runnable onLost) {
    this(lease, onLost, Lock.HEARTBEAT);
  }

  Heartbeat(LockLease lease, Runnable onLost, Duration period) {
    this.lease = lease;
    this.onLost = onLost;
    tasks = List.of(every(period, this::beat), every(period, this::watch));
  }

  private ScheduledFuture<?> every(Duration period, Runnable task) {
    long nanos = period.toNanos();
    return threads.scheduleAtFixedRate(task, nanos, nanos, TimeUnit.NANOSECONDS);
  }

  private void beat() {
    try {
      if (!lease.renew()) {
        lost();
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  /** A machine that slept gets the time of one beat to make up for it. */
  private void watch() {
    boolean expired = lease.isExpired();
    if (expired && suspected) {
      lost();
    }
    suspected = expired;
  }

  private void lost() {
    threads.shutdown();
    if (told.compareAndSet(false, true)) {
      onLost.run();
    }
  }

  @Override
  public void close() {
    tasks.forEach(task -> task.cancel(true));
    threads.shutdownNow();
  }
}
