package dev.wherry.engine.manifest.shape;

import dev.wherry.engine.diagnostic.ManifestProblem;
import java.util.List;
import java.util.Optional;

/**
 * A text that means a value.
 *
 * @param problem what a wrong text is reported as
 * @param form what right texts look like, for people and for editors
 * @param literal whether it may not hold substitutions
 * @param parser makes the value
 */
public record Value<T>(ManifestProblem problem, Form form, boolean literal, Parser<T> parser)
    implements Shape {

  /** Makes a value from a text. */
  @FunctionalInterface
  public interface Parser<T> {
    /** Refuses a text that is none. */
    T parse(String text) throws RefusedException;
  }

  /**
   * What right texts look like.
   *
   * @param title such as {@code a duration}
   * @param type how an editor's YAML reads it
   * @param words the only ones, or none to name
   * @param pattern a regular expression for the whole text
   * @param least the smallest number
   * @param most the largest number
   */
  public record Form(
      String title,
      Type type,
      List<String> words,
      Optional<String> pattern,
      Optional<Long> least,
      Optional<Long> most) {

    /** How an editor's YAML reads it. */
    public enum Type {
      /** Text, also one that looks like a number. */
      TEXT,
      /** A whole number. */
      NUMBER,
      /** {@code true} or {@code false}. */
      FLAG
    }

    /** Copies the list in. */
    public Form {
      words = List.copyOf(words);
    }

    static Form text(String title) {
      return new Form(
          title, Type.TEXT, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Form pattern(String title, String pattern) {
      return new Form(
          title, Type.TEXT, List.of(), Optional.of(pattern), Optional.empty(), Optional.empty());
    }

    static Form words(String title, Type type, List<String> words) {
      return new Form(title, type, words, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Form number(long least, long most) {
      return new Form(
          "a whole number from " + least + " to " + most,
          Type.NUMBER,
          List.of(),
          Optional.empty(),
          Optional.of(least),
          Optional.of(most));
    }
  }

  static <T> Value<T> of(ManifestProblem problem, Form form, Parser<T> parser) {
    return new Value<>(problem, form, false, parser);
  }

  /** The same, which may not hold substitutions. */
  public Value<T> asLiteral() {
    return new Value<>(problem, form, true, parser);
  }

  /** The value of a text. */
  public T parse(String text) throws RefusedException {
    return parser.parse(text);
  }
}
