package dev.wherry.function;

import java.util.List;
import java.util.Optional;

/** Objects by key. Every method throws {@link ResourceException} when the platform refuses. */
public interface Bucket {

  /** Writes an object; one of the same key is replaced. */
  void put(String key, String contentType, byte[] bytes);

  /** Reads an object whole; empty when there is none. */
  Optional<byte[]> get(String key);

  /** Deletes an object; it is no error when there is none. */
  void delete(String key);

  /**
   * The keys that start with a prefix, ascending; at most 1,000, after the given key when it is not
   * empty.
   */
  List<String> list(String prefix, String after);
}
