package dev.wherry.spi.compile;

import java.time.Duration;

/** Whole seconds, which is what platforms count in. */
public final class Seconds {

  private Seconds() {}

  /** The next whole number. */
  public static long up(Duration duration) {
    return duration.plusSeconds(1).minusNanos(1).toSeconds();
  }

  /** Whether it is a whole number already. */
  public static boolean whole(Duration duration) {
    return duration.toNanosPart() == 0;
  }
}
