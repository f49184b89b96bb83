package dev.wherry.local.reload;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A signal at regular times, for systems that do not tell of changes, or tell late. */
final class PollingSignal implements ChangeSignal {

  private static final Duration INTERVAL = Duration.ofMillis(250);

  private final CountDownLatch closed = new CountDownLatch(1);

  @Override
  public void watch(Path folder) {
    // Every look is at everything.
  }

  @Override
  public Duration await() throws InterruptedException {
    if (closed.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new InterruptedException("closed");
    }
    return Duration.ZERO;
  }

  @Override
  public Optional<Duration> await(Duration patience) throws InterruptedException {
    return Optional.of(await());
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
