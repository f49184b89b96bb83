package dev.wherry.engine.manifest.shape;

/**
 * A part of the manifest in words, for messages.
 *
 * @param self such as {@code function `greet`}
 * @param around such as {@code of stage `prod`}
 */
public record Where(String self, String around) {

  /** The top of a file. */
  public static final Where TOP = new Where("", "");

  /** All of it. */
  public String text() {
    return self + around;
  }

  /** {@code in function `greet`}, or {@code at the top}. */
  String in() {
    return self.isEmpty() ? "at the top" : "in " + text();
  }

  /** The value of a key. */
  public Where key(String name) {
    return new Where("`" + name + "`", self.isEmpty() ? "" : " of " + text());
  }

  /** An entry of a map that the user names. */
  public Where named(String noun, String name) {
    return new Where(noun + " `" + name + "`", around);
  }

  /** One of several kinds. */
  Where kind(String word, String noun) {
    return new Where("the `" + word + "` " + noun, around);
  }
}
