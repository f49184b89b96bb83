package dev.wherry.engine.release;

import dev.wherry.spi.storage.StateEntry;
import dev.wherry.spi.storage.StateStore;
import java.time.Clock;
import java.util.Optional;

/** A lock that is held. */
public final class LockLease {

  private final StateStore store;
  private final String key;
  private final Clock clock;
  private String version;
  private volatile Lock lock;
  private volatile boolean lost;

  LockLease(StateStore store, String key, Clock clock, Lock lock, String version) {
    this.store = store;
    this.key = key;
    this.clock = clock;
    this.lock = lock;
    this.version = version;
  }

  /**
   * Gives a sign of life. One that cannot be given is no loss until the lock expires: another may
   * follow in time.
   *
   * @return whether the lock is still held; nobody may go on without it
   */
  public synchronized boolean renew() throws InterruptedException {
    if (lost) {
      return false;
    }
    Lock renewed = new Lock(lock.id(), lock.owner(), lock.since(), clock.instant());
    try {
      Optional<String> next = store.write(key, StateJson.write(renewed), Optional.of(version));
      lost = next.isEmpty() && !wroteUnheard(renewed);
      version = next.orElse(version);
      lock = renewed;
    } catch (UnreadableStateException foreign) {
      lost = true;
    } catch (RuntimeException unheard) {
      lost = isExpired();
    }
    return !lost;
  }

  /** Whether the lock went to someone else, as far as it is known. */
  public boolean isLost() {
    return lost;
  }

  /** Whether others may take the lock, because no sign of life was heard of for too long. */
  public boolean isExpired() {
    return lock.renewed().plus(Lock.EXPIRY).isBefore(clock.instant());
  }

  /** Gives it back; one that is lost is left to its new owner. */
  public synchronized void release() throws InterruptedException {
    if (!lost && !store.delete(key, version)) {
      Optional<StateEntry> now = store.read(key);
      if (now.isPresent() && StateJson.lock(now.get().text()).id().equals(lock.id())) {
        store.delete(key, now.get().version());
      }
    }
  }

  /** A write may arrive although its answer does not. */
  private boolean wroteUnheard(Lock renewed) throws InterruptedException {
    Optional<StateEntry> now = store.read(key);
    boolean own = now.isPresent() && StateJson.lock(now.get().text()).id().equals(renewed.id());
    if (own) {
      version = now.get().version();
    }
    return own;
  }
}
