package dev.wherry.engine.release;

/** Thrown when someone else wrote what only the holder of the lock writes. */
public final class LockLostException extends RuntimeException {

  /** The lock went to someone else. */
  public LockLostException() {
    super("someone else broke the lock and deploys now; nothing more is changed");
  }
}
