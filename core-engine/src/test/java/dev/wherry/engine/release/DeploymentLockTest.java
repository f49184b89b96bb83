package dev.wherry.engine.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.engine.pace.Sleeper;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.storage.StateEntry;
import dev.wherry.spi.storage.StateStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeploymentLockTest {

  private static final Actor KIM =
      new Actor("kim", "laptop", Optional.empty(), 7, Optional.of("https://ci.example/1"));
  private static final Actor LEE =
      new Actor("lee", "desk", Optional.of("desk"), 8, Optional.empty());

  private final MemoryState state = new MemoryState();
  private final TestClock clock = new TestClock();
  private final DeploymentLock lock = new DeploymentLock(state, clock, clock);

  @Test
  void theSecondIsToldWhoDeploys() throws Exception {
    lock.acquire("a1", KIM, Duration.ZERO, other -> {});

    Lock held =
        assertThrows(
                LockedException.class, () -> lock.acquire("b2", LEE, Duration.ZERO, other -> {}))
            .lock();

    assertEquals("a1", held.id());
    assertEquals(KIM, held.owner());
    assertEquals(Optional.of(held), lock.holder());
  }

  @Test
  void aLockWhoseWriteWasNotHeardOfIsOnesOwn() throws Exception {
    lock.acquire("a1", KIM, Duration.ZERO, other -> {});

    assertTrue(lock.acquire("a1", KIM, Duration.ZERO, other -> {}).renew());
  }

  @Test
  void whoIsCutShortWhileHeTakesTheLockDoesNotKeepIt() {
    StateStore interrupted = new CutShort(state);
    DeploymentLock cut = new DeploymentLock(interrupted, clock, clock);

    assertThrows(
        InterruptedException.class, () -> cut.acquire("a1", KIM, Duration.ZERO, other -> {}));

    assertEquals(List.of(), state.list(""));
  }

  @Test
  void waitingEndsWhenTheOtherIsDone() throws Exception {
    LockLease first = lock.acquire("a1", KIM, Duration.ZERO, other -> {});
    Sleeper releasing =
        time -> {
          clock.sleep(time);
          first.release();
        };

    LockLease second =
        new DeploymentLock(state, clock, releasing)
            .acquire("b2", LEE, Duration.ofMinutes(1), other -> {});

    assertTrue(second.renew());
  }

  @Test
  void waitingEndsWhenItsTimeIsOver() throws Exception {
    LockLease living = lock.acquire("a1", KIM, Duration.ZERO, other -> {});
    Sleeper beating =
        time -> {
          clock.sleep(time);
          living.renew();
        };
    DeploymentLock patient = new DeploymentLock(state, clock, beating);

    assertThrows(
        LockedException.class,
        () -> patient.acquire("b2", LEE, Duration.ofMinutes(10), other -> {}));
  }

  @Test
  void aSilentLockIsTakenOverAndItsOwnerNotices() throws Exception {
    LockLease silent = lock.acquire("a1", KIM, Duration.ZERO, other -> {});
    clock.sleep(Lock.EXPIRY.plusSeconds(1));

    LockLease next = lock.acquire("b2", LEE, Duration.ZERO, other -> {});

    assertFalse(silent.renew());
    assertTrue(silent.isLost());
    silent.release();
    assertTrue(next.renew(), "who lost a lock leaves it to its new owner");
  }

  @Test
  void theLockOfAProcessOfThisMachineThatEndedIsTakenOver() throws Exception {
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    lock.acquire(
        "a1",
        new Actor("kim", "desk", Optional.of("desk"), ended.pid(), Optional.empty()),
        Duration.ZERO,
        other -> {});

    assertTrue(lock.acquire("b2", LEE, Duration.ZERO, other -> {}).renew());
  }

  @Test
  void unlockBreaksTheLockThatItNamesAndNoOther() throws Exception {
    LockLease held = lock.acquire("a1", KIM, Duration.ZERO, other -> {});

    assertFalse(lock.breakLock("b2"));
    assertTrue(lock.breakLock("a1"));
    assertFalse(lock.breakLock("a1"));
    assertFalse(held.renew());
  }

  @Test
  void whatWasReleasedIsFree() throws Exception {
    LockLease held = lock.acquire("a1", KIM, Duration.ZERO, other -> {});
    held.renew();
    held.release();

    assertEquals(Optional.empty(), lock.holder());
  }

  /** As with a place that someone took away between two calls. */
  @Test
  void aWriteThatWasLostIsMadeAgainLater() throws Exception {
    LosingState losing = new LosingState(state, 3);
    Instant before = clock.instant();

    LockLease held =
        new DeploymentLock(losing, clock, clock).acquire("a1", KIM, Duration.ZERO, other -> {});

    assertTrue(held.renew());
    assertTrue(clock.instant().isAfter(before), "there is a pause between two writes");
  }

  @Test
  void aStoreThatTakesNoWriteEndsTheWait() {
    LosingState losing = new LosingState(state, Integer.MAX_VALUE);

    ProviderException refused =
        assertThrows(
            ProviderException.class,
            () ->
                new DeploymentLock(losing, clock, clock)
                    .acquire("a1", KIM, Duration.ofSeconds(30), other -> {}));

    assertEquals(FailureKind.UNAVAILABLE, refused.failure().kind());
  }

  @Test
  void aSignOfLifeMayFailForAWhile() throws Exception {
    LosingState failing = new LosingState(state, 0);
    LockLease held =
        new DeploymentLock(failing, clock, clock).acquire("a1", KIM, Duration.ZERO, other -> {});
    failing.fail(true);
    clock.sleep(Lock.EXPIRY.minusSeconds(1));
    assertTrue(held.renew());
    failing.fail(false);
    assertTrue(held.renew());
    failing.fail(true);
    clock.sleep(Lock.EXPIRY.plusSeconds(1));
    assertFalse(held.renew());
  }

  /** Another store, which a test makes worse. */
  private abstract static class Behind implements StateStore {

    final StateStore store;

    Behind(StateStore store) {
      this.store = store;
    }

    @Override
    public Optional<StateEntry> read(String key) throws InterruptedException {
      return store.read(key);
    }

    @Override
    public boolean delete(String key, String version) throws InterruptedException {
      return store.delete(key, version);
    }

    @Override
    public List<String> list(String prefix) throws InterruptedException {
      return store.list(prefix);
    }
  }

  /** A store that loses some writes, and may fail as a client with a mistake does. */
  private static final class LosingState extends Behind {

    private int losses;
    private boolean failing;

    LosingState(StateStore store, int losses) {
      super(store);
      this.losses = losses;
    }

    void fail(boolean now) {
      failing = now;
    }

    @Override
    public Optional<String> write(String key, String text, Optional<String> version)
        throws InterruptedException {
      if (failing) {
        throw new IllegalStateException("the client is shut");
      }
      return losses-- > 0 ? Optional.empty() : store.write(key, text, version);
    }
  }

  /** Writes, and its caller is interrupted before the answer. */
  private static final class CutShort extends Behind {

    CutShort(StateStore store) {
      super(store);
    }

    @Override
    public Optional<String> write(String key, String text, Optional<String> version)
        throws InterruptedException {
      store.write(key, text, version);
      throw new InterruptedException();
    }
  }
}
