package dev.wherry.runtime.json;

/** The kinds of JSON values. */
public enum JsonType {
  /** Names and values. */
  OBJECT("an object"),
  /** Values in order. */
  ARRAY("an array"),
  /** Text. */
  STRING("a string"),
  /** A decimal number of any size. */
  NUMBER("a number"),
  /** True or false. */
  BOOLEAN("a boolean"),
  /** Nothing. */
  NULL("null");

  private final String label;

  JsonType(String label) {
    this.label = label;
  }

  /** How a sentence names it, with its article. */
  public String label() {
    return label;
  }
}
