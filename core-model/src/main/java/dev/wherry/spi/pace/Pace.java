package dev.wherry.spi.pace;

import java.time.Duration;

/** What waiting is: real time in a command, none in a test. */
@FunctionalInterface
public interface Pace {

  /** Real time. */
  Pace REAL = time -> Thread.sleep(time.toMillis());

  /** Waits. */
  void pause(Duration time) throws InterruptedException;
}
