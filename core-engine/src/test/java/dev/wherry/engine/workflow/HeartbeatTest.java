package dev.wherry.engine.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.engine.release.Actor;
import dev.wherry.engine.release.DeploymentLock;
import dev.wherry.engine.release.Lock;
import dev.wherry.engine.release.LockLease;
import dev.wherry.spi.storage.StateEntry;
import dev.wherry.spi.storage.StateStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HeartbeatTest {

  private static final Duration PERIOD = Duration.ofMillis(5);
  private static final Actor KIM =
      new Actor("kim", "laptop", Optional.empty(), 7, Optional.empty());

  private final Failing store = new Failing();
  private final Hands clock = new Hands();
  private final CountDownLatch lost = new CountDownLatch(1);

  @Test
  void aFailureEndsNoBeat() throws Exception {
    try (Heartbeat beat = new Heartbeat(lease(), lost::countDown, PERIOD)) {
      store.failing = true;
      store.awaitWrites(3);
      assertEquals(1, lost.getCount(), "the lock has not expired");
      store.failing = false;
      Instant before = clock.instant();
      clock.go(Duration.ofSeconds(10));
      store.awaitWrites(3);
      assertTrue(holder().renewed().isAfter(before), "the beats go on");
    }
  }

  @Test
  void aLockThatExpiredMeanwhileIsLost() throws Exception {
    try (Heartbeat beat = new Heartbeat(lease(), lost::countDown, PERIOD)) {
      store.failing = true;
      clock.go(Lock.EXPIRY.plusSeconds(1));
      assertTrue(lost.await(30, TimeUnit.SECONDS));
    }
  }

  @Test
  void aLockThatExpiresWhileItsBeatIsNotAnsweredIsLost() throws Exception {
    try (Heartbeat beat = new Heartbeat(lease(), lost::countDown, PERIOD)) {
      store.silent = true;
      store.awaitWrites(1);
      clock.go(Lock.EXPIRY.plusSeconds(1));
      assertTrue(lost.await(30, TimeUnit.SECONDS));
    }
  }

  @Test
  void aLockThatSomeoneBrokeIsLost() throws Exception {
    try (Heartbeat beat = new Heartbeat(lease(), lost::countDown, PERIOD)) {
      // A beat between two calls of the break keeps the lock.
      while (!lock().breakLock("a1")) {
        assertEquals(1, lost.getCount());
      }
      assertTrue(lost.await(30, TimeUnit.SECONDS));
    }
  }

  private LockLease lease() throws Exception {
    return lock().acquire("a1", KIM, Duration.ZERO, other -> {});
  }

  private DeploymentLock lock() {
    return new DeploymentLock(store, clock, time -> {});
  }

  private Lock holder() throws InterruptedException {
    return lock().holder().orElseThrow();
  }

  /** A clock that a test sets. */
  private static final class Hands extends Clock {

    private volatile Instant now = Instant.parse("2026-11-22T10:00:00Z");

    void go(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /** One text, whose writes may fail as a client with a mistake does. */
  private static final class Failing implements StateStore {

    private final AtomicInteger writes = new AtomicInteger();
    private Optional<StateEntry> entry = Optional.empty();
    private volatile boolean failing;
    private volatile boolean silent;

    void awaitWrites(int more) throws InterruptedException {
      int wanted = writes.get() + more;
      Instant end = Instant.now().plusSeconds(30);
      while (writes.get() < wanted && Instant.now().isBefore(end)) {
        TimeUnit.MILLISECONDS.sleep(1);
      }
      assertTrue(writes.get() >= wanted, "the beats ended");
    }

    @Override
    public synchronized Optional<StateEntry> read(String key) {
      return entry;
    }

    @Override
    public synchronized Optional<String> write(String key, String text, Optional<String> version)
        throws InterruptedException {
      int number = writes.incrementAndGet();
      if (silent) {
        new CountDownLatch(1).await();
      }
      if (failing) {
        throw new IllegalStateException("the client is shut");
      }
      if (!entry.map(StateEntry::version).equals(version)) {
        return Optional.empty();
      }
      entry = Optional.of(new StateEntry("v" + number, text));
      return Optional.of("v" + number);
    }

    @Override
    public synchronized boolean delete(String key, String version) {
      boolean same = entry.map(StateEntry::version).equals(Optional.of(version));
      entry = same ? Optional.empty() : entry;
      return same;
    }

    @Override
    public List<String> list(String prefix) {
      return List.of();
    }
  }
}
