package dev.wherry.cli.deploy;

import dev.wherry.cli.console.JsonObject;
import dev.wherry.engine.release.Lock;

/** A lock for people and programs. */
public final class LockText {

  private LockText() {}

  /** Who holds it, since when, and the last sign of life. */
  public static String sentence(Lock lock) {
    return lock.owner()
        + ", process "
        + lock.owner().process()
        + ", since "
        + lock.since()
        + ", last sign of life "
        + lock.renewed();
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
