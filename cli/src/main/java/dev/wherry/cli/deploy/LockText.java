package dev.wherry.cli.deploy;

import dev.wherry.cli.console.JsonObject;
import dev.wherry.engine.release.Lock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A lock for people and programs. */
public final class LockText {

  private LockText() {}

  /** Who holds it, since when, and the last sign of life. */
  public static String sentence(Lock lock) {
    return lock.owner()
        + ", process "
        + lock.owner().process()
        + ", since "
        + second(lock.since())
        + ", last sign of life "
        + second(lock.renewed());
  }

  private static Instant second(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS);
  }

  /** A lock for programs. */
  public static JsonObject json(Lock lock) {
    return JsonObject.empty()
        .with("id", lock.id())
        .with("user", lock.owner().user())
        .with("host", lock.owner().host())
        .with("process", lock.owner().process())
        .with("link", lock.owner().link())
        .with("since", lock.since())
        .with("renewed", lock.renewed());
  }
}
