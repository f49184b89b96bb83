package dev.wherry.aws.deployer.compile;

import java.time.Duration;

/** Whole seconds, which is what AWS counts in. */
final class Seconds {

  private Seconds() {}

  static long up(Duration duration) {
    return duration.plusSeconds(1).minusNanos(1).toSeconds();
  }

  static boolean whole(Duration duration) {
    return duration.toNanosPart() == 0;
  }
}
