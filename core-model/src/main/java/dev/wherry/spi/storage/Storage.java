package dev.wherry.spi.storage;

/** The place in a target that belongs to one app and stage. */
public interface Storage {

  /** Lock, intent and releases. */
  StateStore state();

  /** The artifacts of the releases that are kept. */
  ArtifactStore artifacts();

  /**
   * Takes away what Wherry made to store things in, if it is empty. Reading from a place that does
   * not exist finds nothing, and the first write makes it again.
   */
  void discard() throws InterruptedException;
}
