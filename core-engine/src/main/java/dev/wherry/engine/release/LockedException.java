package dev.wherry.engine.release;

/** Thrown when another deployment of the same app, stage and target runs. */
public final class LockedException extends Exception {

  private final transient Lock lock;

  LockedException(Lock lock) {
    super("deployment " + lock.id() + " runs already");
    this.lock = lock;
  }

  /** Who runs it. */
  public Lock lock() {
    return lock;
  }
}
