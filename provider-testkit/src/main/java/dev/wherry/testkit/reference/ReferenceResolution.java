package dev.wherry.testkit.reference;

import dev.wherry.spi.blueprint.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a stack does with references: it looks them up in the cloud. */
final class ReferenceResolution {

  private ReferenceResolution() {}

  static Value.Fields of(Value.Fields fields, ReferenceCloud cloud) {
    Map<String, Value> resolved = new LinkedHashMap<>();
    fields.values().forEach((key, value) -> resolved.put(key, of(value, cloud)));
    return new Value.Fields(resolved);
  }

  private static Value of(Value value, ReferenceCloud cloud) {
    if (value instanceof Value.Fields fields) {
      return of(fields, cloud);
    }
    if (value instanceof Value.Items items) {
      return new Value.Items(items.values().stream().map(part -> of(part, cloud)).toList());
    }
    if (value instanceof Value.Attribute attribute) {
      return cloud
          .get(attribute.resource())
          .map(live -> live.attributes().get(attribute.name()))
          .<Value>map(Value::text)
          .orElse(attribute);
    }
    return value;
  }
}
