package dev.wherry.engine.release;

import java.time.Duration;
import java.time.Instant;

/**
 * Who deploys just now.
 *
 * @param id what {@code unlock} is told
 * @param owner who
 * @param since when it began
 * @param renewed the last sign of life
 */
public record Lock(String id, Actor owner, Instant since, Instant renewed) {

  /** Without a sign of life for this long a lock is dead. */
  public static final Duration EXPIRY = Duration.ofMinutes(2);

  /** How often a living owner gives a sign. */
  public static final Duration HEARTBEAT = Duration.ofSeconds(20);

  /** Whether its owner is gone: silent for too long, or a process of this machine that ended. */
  boolean isDead(Instant now, Actor asker) {
    return renewed.plus(EXPIRY).isBefore(now) || ended(asker);
  }

  private boolean ended(Actor asker) {
    return owner.machine().isPresent()
        && owner.machine().equals(asker.machine())
        && owner.process() != asker.process()
        && ProcessHandle.of(owner.process()).isEmpty();
  }
}
