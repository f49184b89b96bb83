package dev.wherry.model;

/** What all names have in common. */
final class Names {

  private Names() {}

  static void check(String value, String pattern) {
    if (!value.matches(pattern)) {
      throw new IllegalArgumentException("`" + value + "` does not match " + pattern);
    }
  }
}
