package dev.wherry.engine.manifest.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A map with known keys.
 *
 * @param keys in the order of the documentation
 * @param shorthand the key that a bare text stands for
 */
public record Fields(List<Key<?>> keys, Optional<Key<?>> shorthand) implements Shape {

  /** Copies the list in. */
  public Fields {
    keys = List.copyOf(keys);
  }

  /** A map with these keys. */
  public static Fields of(Key<?>... keys) {
    return new Fields(List.of(keys), Optional.empty());
  }

  /** The same where a bare text stands for one of its keys. */
  public Fields shorthand(Key<?> key) {
    return new Fields(keys, Optional.of(key));
  }

  /** The same with more keys behind. */
  public Fields and(List<Key<?>> more) {
    List<Key<?>> all = new ArrayList<>(keys);
    all.addAll(more);
    return new Fields(all, shorthand);
  }

  /** The same where every key may be missing, as a layer that is merged over another. */
  public Fields partial() {
    List<Key<?>> optional = new ArrayList<>();
    keys.forEach(key -> optional.add(key.partial()));
    return new Fields(optional, shorthand);
  }

  /** The same without some of its keys. */
  public Fields without(Key<?>... left) {
    List<Key<?>> kept = new ArrayList<>(keys);
    for (Key<?> key : left) {
      kept.removeIf(other -> other.name().equals(key.name()));
    }
    return new Fields(kept, shorthand);
  }

  /** The key of a name. */
  public Optional<Key<?>> key(String name) {
    for (Key<?> key : keys) {
      if (key.name().equals(name)) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }

  /** The names of the keys. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    keys.forEach(key -> names.add(key.name()));
    return names;
  }
}
