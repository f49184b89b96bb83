package dev.wherry.engine.manifest.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A map of one of several kinds; the kind is the key that only it has.
 *
 * @param noun what it is, such as {@code trigger}
 * @param kinds each with its own key first
 */
public record ByKey(String noun, List<Fields> kinds) implements Shape {

  /** Copies the list in. */
  public ByKey {
    kinds = List.copyOf(kinds);
  }

  /** The words that name a kind. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    kinds.forEach(kind -> words.add(kind.keys().get(0).name()));
    return words;
  }

  /** The kind of a word. */
  public Optional<Fields> kind(String word) {
    return kinds.stream().filter(kind -> kind.keys().get(0).name().equals(word)).findFirst();
  }
}
