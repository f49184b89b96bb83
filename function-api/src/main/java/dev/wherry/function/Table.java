package dev.wherry.function;

import java.util.List;
import java.util.Optional;

/**
 * Rows by key. A key is a string or a number as the manifest says; the sort key, where there is
 * one, follows the key. Every method throws {@link ResourceException} when the platform refuses.
 */
public interface Table {

  /** Reads a row; empty when there is none. */
  <T> Optional<T> get(Class<T> type, Object... key);

  /** Writes a row; one of the same key is replaced. */
  void put(Object row);

  /**
   * Writes a row unless one of its key is there.
   *
   * @return whether it was written
   */
  boolean putNew(Object row);

  /** Deletes a row; it is no error when there is none. */
  void delete(Object... key);

  /** The rows of one key in the order of their sort key; at most {@code limit}. */
  <T> List<T> query(Class<T> type, Object key, int limit);

  /** The rows of one key of an index in the order of its sort key; at most {@code limit}. */
  <T> List<T> queryIndex(String index, Class<T> type, Object key, int limit);
}
