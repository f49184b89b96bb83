package dev.wherry.spi.blueprint;

import java.util.stream.Stream;

/** The attributes that a value refers to. */
final class References {

  private References() {}

  static Stream<Value.Attribute> in(Value value) {
    if (value instanceof Value.Attribute attribute) {
      return Stream.of(attribute);
    }
    if (value instanceof Value.Items items) {
      return items.values().stream().flatMap(References::in);
    }
    if (value instanceof Value.Fields fields) {
      return fields.values().values().stream().flatMap(References::in);
    }
    if (value instanceof Value.Concat concat) {
      return concat.parts().stream().flatMap(References::in);
    }
    return Stream.empty();
  }
}
