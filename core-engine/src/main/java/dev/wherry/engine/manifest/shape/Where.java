package dev.wherry.engine.manifest.shape;

import java.util.Optional;

/**
 * A part of the manifest in words, for messages.
 *
 * @param self such as {@code function `greet`}
 * @param around such as {@code of stage `prod`}
 * @param example what could stand there, with its key
 */
public record Where(String self, String around, Optional<String> example) {

  /** The top of a file. */
  public static final Where TOP = new Where("", "", Optional.empty());

  /** The top of an included file. */
  public static final Where INCLUDED = new Where("this included file", "", Optional.empty());

  /** All of it. */
  public String text() {
    return self + around;
  }

  private boolean isTop() {
    return self.isEmpty() || equals(INCLUDED);
  }

  /** {@code in function `greet`}, or {@code at the top}. */
  String in() {
    return self.isEmpty() ? "at the top" : "in " + text();
  }

  /** The value of a key. */
  Where key(Key<?> key) {
    Optional<String> example = key.examples().stream().findFirst();
    return new Where(
        "`" + key.name() + "`",
        isTop() ? "" : " of " + text(),
        example.map(value -> key.name() + ": " + value));
  }

  /** An entry of a map that the user names. */
  Where named(NameRule<?> names, String name) {
    return names.part()
        ? new Where(names.noun() + " `" + name + "`", around, Optional.empty())
        : new Where("`" + name + "`", " in " + text(), Optional.empty());
  }

  /** One of several kinds. */
  Where kind(String word, String noun) {
    return new Where("the `" + word + "` " + noun, around, Optional.empty());
  }
}
