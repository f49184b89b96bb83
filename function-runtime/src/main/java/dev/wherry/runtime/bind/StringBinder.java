package dev.wherry.runtime.bind;

/** Binds strings and single characters. */
final class StringBinder extends ScalarBinder {

  private final boolean character;

  StringBinder(boolean character, boolean required) {
    super(required);
    this.character = character;
  }

  @Override
  Object parse(String text) {
    if (!character) {
      return text;
    }
    if (text.length() != 1) {
      throw new IllegalArgumentException("must be one character");
    }
    return text.charAt(0);
  }
}
