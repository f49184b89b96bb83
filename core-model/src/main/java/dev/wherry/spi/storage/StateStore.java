package dev.wherry.spi.storage;

import java.util.List;
import java.util.Optional;

/**
 * Small texts by key, each write of which says what it found before: of two that found the same,
 * one wins. A read sees every write that returned before it.
 */
public interface StateStore {

  /** The text under a key and its version. */
  Optional<StateEntry> read(String key) throws InterruptedException;

  /**
   * Writes if nothing happened since.
   *
   * @param key lower-case letters, digits, hyphens, points and {@code /}
   * @param text at most some megabytes
   * @param version what was read before; empty when there must be nothing yet
   * @return the new version, or nothing when someone else was faster
   */
  Optional<String> write(String key, String text, Optional<String> version)
      throws InterruptedException;

  /** Deletes if nothing happened since; whether it is gone by this call. */
  boolean delete(String key, String version) throws InterruptedException;

  /** All keys that begin so, in order. */
  List<String> list(String prefix) throws InterruptedException;
}
