package dev.wherry.local.reload;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Tells that something may have changed; what it was has to be looked up. */
interface ChangeSignal extends Closeable {

  /** Listens to a folder as well, not to those in it. Again is the same as once. */
  void watch(Path folder) throws IOException;

  /**
   * Waits until something may have changed and files have settled.
   *
   * @return how long files took to settle
   */
  Duration await() throws InterruptedException;

  /** The same, for a while; empty when nothing changed in it. */
  Optional<Duration> await(Duration patience) throws InterruptedException;
}
