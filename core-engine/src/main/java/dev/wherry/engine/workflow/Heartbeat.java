package dev.wherry.engine.workflow;

import dev.wherry.engine.release.Lock;
import dev.wherry.engine.release.LockLease;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Gives signs of life for a lock until it is closed, and says once when the lock is lost. */
final class Heartbeat implements AutoCloseable {

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread daemon = new Thread(work, "lock heartbeat");
            daemon.setDaemon(true);
            return daemon;
          });
  private final LockLease lease;
  private final Runnable onLost;
  private final ScheduledFuture<?> beats;

  Heartbeat(LockLease lease, Runnable onLost) {
    this(lease, onLost, Lock.HEARTBEAT);
  }

  Heartbeat(LockLease lease, Runnable onLost, Duration period) {
    this.lease = lease;
    this.onLost = onLost;
    long millis = period.toMillis();
    beats = thread.scheduleAtFixedRate(this::beat, millis, millis, TimeUnit.MILLISECONDS);
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

  private void lost() {
    thread.shutdown();
    onLost.run();
  }

  @Override
  public void close() {
    beats.cancel(true);
    thread.shutdownNow();
  }
}
