package dev.wherry.gcp.deployer.apply;

import dev.wherry.spi.blueprint.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** Full names and what they end in, and properties that are not the message's. */
final class Names {

  private Names() {}

  /** The last part of a full name. */
  static String last(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** Properties but for some keys. */
  static Value.Fields without(Value.Fields properties, String... keys) {
    Map<String, Value> rest = new LinkedHashMap<>(properties.values());
    for (String key : keys) {
      rest.remove(key);
    }
    return new Value.Fields(rest);
  }

  /** A property that is a text. */
  static String text(Value.Fields properties, String key) {
    if (properties.values().get(key) instanceof Value.Literal literal) {
      return literal.value().toString();
    }
    throw new IllegalArgumentException("there is no text `" + key + "`");
  }
}
