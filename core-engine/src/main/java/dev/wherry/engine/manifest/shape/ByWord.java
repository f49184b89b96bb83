package dev.wherry.engine.manifest.shape;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A map of one of several kinds; the kind is the value of a key that all have.
 *
 * @param word the key whose value names the kind
 * @param kinds by their word
 * @param fallback where the kind comes from when the word is missing
 */
public record ByWord(Key<Value<String>> word, Map<String, Fields> kinds, Fallback fallback)
    implements Shape {

  /** Where the kind comes from when the word is missing. */
  public enum Fallback {
    /** From nowhere: it is required. */
    NONE,
    /** From the name under which the map stands. */
    NAME,
    /** From the layer below: every kind's keys are allowed. */
    LAYER
  }

  /** Copies the map in. */
  public ByWord {
    kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
  }

  /** The same as a layer that is merged over another. */
  public ByWord partial() {
    Map<String, Fields> partial = new LinkedHashMap<>();
    kinds.forEach((name, kind) -> partial.put(name, kind.partial()));
    return new ByWord(word.optional(), partial, Fallback.LAYER);
  }

  /** The kind of a word. */
  public Optional<Fields> kind(String name) {
    return Optional.ofNullable(kinds.get(name));
  }

  /** The keys of all kinds together. */
  public Fields union() {
    Map<String, Key<?>> keys = new LinkedHashMap<>();
    kinds.values().forEach(kind -> kind.keys().forEach(key -> keys.putIfAbsent(key.name(), key)));
    return new Fields(List.copyOf(keys.values()), Optional.empty()).partial();
  }
}
