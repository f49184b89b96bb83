package dev.wherry.engine.manifest.shape;

import java.util.List;
import java.util.Optional;

/**
 * A key of the manifest.
 *
 * @param name as it is written
 * @param shape what its value looks like
 * @param summary what it says, in one sentence for the reference and for editors
 * @param required whether it must be there
 * @param fallback the value that a missing one has, as it would be written
 * @param examples values as they would be written
 * @param mistakes what people write instead
 */
public record Key<S extends Shape>(
    String name,
    S shape,
    String summary,
    boolean required,
    Optional<String> fallback,
    List<String> examples,
    List<String> mistakes) {

  /** Copies the lists in. */
  public Key {
    examples = List.copyOf(examples);
    mistakes = List.copyOf(mistakes);
  }

  /** An optional key. */
  public static <S extends Shape> Key<S> of(String name, S shape, String summary) {
    return new Key<>(name, shape, summary, false, Optional.empty(), List.of(), List.of());
  }

  /** The same, which must be there. */
  public Key<S> needed() {
    return new Key<>(name, shape, summary, true, fallback, examples, mistakes);
  }

  /** The same, which may be missing. */
  public Key<S> optional() {
    return new Key<>(name, shape, summary, false, fallback, examples, mistakes);
  }

  /** The same in a layer that is merged over another: it may be missing, and what lies in it. */
  Key<?> partial() {
    if (shape instanceof Fields fields) {
      return new Key<>(name, fields.partial(), summary, false, fallback, examples, mistakes);
    }
    if (shape instanceof Dictionary<?> dictionary && dictionary.item() instanceof Fields fields) {
      Dictionary<Fields> layer = new Dictionary<>(dictionary.names(), fields.partial());
      return new Key<>(name, layer, summary, false, fallback, examples, mistakes);
    }
    return optional();
  }

  /** The same with a value for where it is missing. */
  public Key<S> orElse(String value) {
    return new Key<>(name, shape, summary, required, Optional.of(value), examples, mistakes);
  }

  /** The same with values to look at. */
  public Key<S> example(String... values) {
    return new Key<>(name, shape, summary, required, fallback, List.of(values), mistakes);
  }

  /** What to do where it is missing, for a hint. */
  public String howToAdd() {
    return examples.isEmpty()
        ? "add `" + name + "`: " + Character.toLowerCase(summary.charAt(0)) + summary.substring(1)
        : "add `" + name + ": " + examples.get(0) + "`";
  }

  /** The same with what other tools call it. */
  public Key<S> mistakenFor(String... names) {
    return new Key<>(name, shape, summary, required, fallback, examples, List.of(names));
  }
}
