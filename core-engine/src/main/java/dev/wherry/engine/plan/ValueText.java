package dev.wherry.engine.plan;

import dev.wherry.engine.revision.Difference;
import dev.wherry.spi.blueprint.Value;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values in one line, for people. */
final class ValueText {

  private static final int WIDTH = 120;

  private ValueText() {}

  static String difference(Difference difference) {
    return difference.path()
        + ": "
        + optional(difference.before())
        + " → "
        + optional(difference.after());
  }

  private static String optional(Optional<Value> value) {
    return value.map(ValueText::brief).orElse("nothing");
  }

  private static String brief(Value value) {
    String text = text(value);
    return text.length() <= WIDTH ? text : text.substring(0, WIDTH - 1) + "…";
  }

  private static String text(Value value) {
    if (value instanceof Value.Literal literal) {
      return literal.value() instanceof String text ? '"' + text + '"' : literal.value().toString();
    }
    if (value instanceof Value.Items items) {
      return items.values().stream()
          .map(ValueText::text)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Value.Fields fields) {
      return fields.values().entrySet().stream()
          .map(field -> field.getKey() + ": " + text(field.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof Value.Concat concat) {
      return concat.parts().stream().map(ValueText::text).collect(Collectors.joining(" + "));
    }
    return open(value);
  }

  private static String open(Value value) {
    if (value instanceof Value.Attribute attribute) {
      return attribute.name() + " of " + attribute.resource();
    }
    return value instanceof Value.ArtifactDigest digest
        ? "digest of " + digest.artifact()
        : "secret " + ((Value.SecretRef) value).secret();
  }
}
