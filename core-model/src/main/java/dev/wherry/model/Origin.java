package dev.wherry.model;

import dev.wherry.diagnostic.SourceLocation;
import java.util.Map;

/**
 * Where a part of the model was written.
 *
 * @param location the part itself: its name or its first key
 * @param keys the keys written inside it, by name
 */
public record Origin(SourceLocation location, Map<String, SourceLocation> keys) {

  /** Copies the keys in. */
  public Origin {
    keys = Map.copyOf(keys);
  }

  /** A part without keys of its own. */
  public static Origin of(SourceLocation location) {
    return new Origin(location, Map.of());
  }

  /** Where a key stands; where it was not written, the part itself. */
  public SourceLocation at(String key) {
    return keys.getOrDefault(key, location);
  }
}
