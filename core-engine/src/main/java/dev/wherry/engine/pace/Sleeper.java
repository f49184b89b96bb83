package dev.wherry.engine.pace;

import java.time.Duration;

/** What waiting is: real time in a command, none in a test. */
@FunctionalInterface
public interface Sleeper {

  /** Real time. */
  Sleeper REAL = time -> Thread.sleep(time.toMillis());

  /** Waits. */
  void sleep(Duration time) throws InterruptedException;
}
