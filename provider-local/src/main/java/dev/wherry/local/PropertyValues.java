package dev.wherry.local;

import dev.wherry.spi.blueprint.Value;

/** Reads properties of resources that a compiler made. */
final class PropertyValues {

  private PropertyValues() {}

  /** The fields below a key, none when there is nothing of the kind. */
  static Value.Fields fields(Value.Fields of, String name) {
    return of.values().get(name) instanceof Value.Fields fields ? fields : Value.Fields.NONE;
  }

  /** The text, number or flag below a key, empty when there is nothing of the kind. */
  static String text(Value.Fields of, String name) {
    return of.values().get(name) instanceof Value.Literal literal ? literal.value().toString() : "";
  }
}
