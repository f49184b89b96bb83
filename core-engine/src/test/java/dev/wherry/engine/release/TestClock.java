package dev.wherry.engine.release;

import dev.wherry.engine.pace.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on when someone sleeps, and not otherwise. */
final class TestClock extends Clock implements Sleeper {

  private Instant now = Instant.parse("2026-11-22T10:00:00Z");

  @Override
  public synchronized void sleep(Duration time) {
    now = now.plus(time);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
