package dev.wherry.engine.release;

import dev.wherry.engine.pace.Sleeper;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import dev.wherry.spi.storage.StateEntry;
import dev.wherry.spi.storage.StateStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The lock of one app, stage and target. */
public final class DeploymentLock {

  private static final String KEY = "lock.json";
  private static final Duration POLL = Duration.ofSeconds(2);
  private static final Duration AGAIN = Duration.ofMillis(250);
  private static final int MOST_LOST = 20;

  private final StateStore store;
  private final Clock clock;
  private final Sleeper sleeper;

  /** A lock in a store. */
  public DeploymentLock(StateStore store, Clock clock, Sleeper sleeper) {
    this.store = store;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /**
   * Takes the lock; a dead one is taken over. A lock of this id is one whose write was not heard
   * of.
   *
   * @param id names the deployment
   * @param wait how long to wait for another deployment to end
   * @param onWait hears once of each deployment that is waited for
   * @throws LockedException when it has not ended by then
   * @throws ProviderException when the store takes no write, although nobody holds the lock
   */
  public LockLease acquire(String id, Actor owner, Duration wait, Consumer<Lock> onWait)
      throws LockedException, InterruptedException {
    Instant end = clock.instant().plus(wait);
    Set<String> told = new HashSet<>();
    int lost = 0;
    while (true) {
      Optional<StateEntry> entry = store.read(KEY);
      Optional<Lock> held = entry.map(StateEntry::text).map(StateJson::lock);
      Instant now = clock.instant();
      if (held.isPresent() && held.get().id().equals(id)) {
        return new LockLease(store, KEY, clock, held.get(), entry.get().version());
      }
      if (held.isEmpty() || held.get().isDead(now, owner)) {
        Lock lock = new Lock(id, owner, now, now);
        Optional<String> version = write(lock, entry.map(StateEntry::version));
        if (version.isPresent()) {
          return new LockLease(store, KEY, clock, lock, version.get());
        }
        lost++;
        if (lost >= MOST_LOST && !now.isBefore(end)) {
          throw new ProviderException(unwritable());
        }
        sleeper.sleep(AGAIN);
      } else if (now.isBefore(end)) {
        if (told.add(held.get().id())) {
          onWait.accept(held.get());
        }
        sleeper.sleep(POLL);
      } else {
        throw new LockedException(held.get());
      }
    }
  }

  /** Who is cut short leaves no lock behind that nobody frees: the write may have arrived. */
  private Optional<String> write(Lock lock, Optional<String> before) throws InterruptedException {
    try {
      return store.write(KEY, StateJson.write(lock), before);
    } catch (InterruptedException cut) {
      try {
        breakLock(lock.id());
      } catch (RuntimeException notFreed) {
        cut.addSuppressed(notFreed);
      }
      throw cut;
    }
  }

  private static ProviderFailure unwritable() {
    return ProviderFailure.of(
            FailureKind.UNAVAILABLE,
            "the lock cannot be written, although no other deployment holds it")
        .hint("try again; what the target keeps may just now be made or taken away");
  }

  /** Who holds it. */
  public Optional<Lock> holder() throws InterruptedException {
    return store.read(KEY).map(StateEntry::text).map(StateJson::lock);
  }

  /** Breaks the lock of a deployment; whether it was there. Its owner notices and stops. */
  public boolean breakLock(String id) throws InterruptedException {
    Optional<StateEntry> entry = store.read(KEY);
    return entry.isPresent()
        && StateJson.lock(entry.get().text()).id().equals(id)
        && store.delete(KEY, entry.get().version());
  }
}
