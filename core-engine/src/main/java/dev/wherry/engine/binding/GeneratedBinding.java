package dev.wherry.engine.binding;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was generated for a function.
 *
 * @param entry the name of the class that extends {@code GeneratedFunction}, with dots; empty when
 *     the whole function is bound by reflection
 * @param classes class files by their names, with slashes; two functions that share a type have the
 *     same file for it
 * @param fallbacks what is bound by reflection, for {@code validate} to tell
 */
public record GeneratedBinding(
    Optional<String> entry, Map<String, byte[]> classes, List<Fallback> fallbacks) {

  /** Copies the collections in. */
  public GeneratedBinding {
    classes = Map.copyOf(classes);
    fallbacks = List.copyOf(fallbacks);
  }
}
