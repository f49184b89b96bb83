package dev.wherry.spi.pace;

import java.time.Duration;

/** Pauses, each longer than the one before. */
public final class Backoff {

  private static final double GROWTH = 1.6;

  private final Pace pace;
  private final Duration longest;
  private Duration next;
  private Duration waited = Duration.ZERO;

  /** Pauses from the first to the longest. */
  public Backoff(Pace pace, Duration first, Duration longest) {
    this.pace = pace;
    this.next = first;
    this.longest = longest;
  }

  /** Waits once. */
  public void pause() throws InterruptedException {
    pause(next);
    Duration longer = Duration.ofMillis(Math.round(next.toMillis() * GROWTH));
    next = longer.compareTo(longest) > 0 ? longest : longer;
  }

  /** Waits as long as someone asks for. */
  public void pause(Duration time) throws InterruptedException {
    waited = waited.plus(time);
    pace.pause(time);
  }

  /** All pauses together. */
  public Duration waited() {
    return waited;
  }
}
