package dev.wherry.spi.blueprint;

import java.util.Collection;
import java.util.stream.Stream;

/** What values consist of. */
final class Parts {

  private Parts() {}

  static Stream<Value> of(Value whole, Collection<Value> parts) {
    return Stream.concat(Stream.of(whole), parts.stream().flatMap(Value::everything));
  }

  /** The resources whose attributes a value needs. */
  static Stream<ResourceId> references(Value value) {
    return value
        .everything()
        .filter(Value.Attribute.class::isInstance)
        .map(part -> ((Value.Attribute) part).resource());
  }
}
