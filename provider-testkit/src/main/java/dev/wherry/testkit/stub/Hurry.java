package dev.wherry.testkit.stub;

import java.time.Duration;

/** Time that passes ten thousand times faster, so that waiting still lets others go first. */
public final class Hurry {

  private static final int TIMES = 10_000;

  private Hurry() {}

  /** Waits a ten-thousandth of this. */
  public static void pause(Duration time) throws InterruptedException {
    Duration shorter = time.dividedBy(TIMES);
    Thread.sleep(shorter.toMillis(), shorter.toNanosPart() % 1_000_000);
  }
}
