package dev.wherry.azure.deployer.compile;

import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import java.util.Arrays;

/** Values as Azure Resource Manager writes them: a text in brackets is an expression. */
final class Arm {

  private Arm() {}

  /** A text that means what it says, whatever it begins with. */
  static Value text(String text) {
    return Value.text(text.startsWith("[") ? "[" + text : text);
  }

  /** What an expression comes to. */
  static Value expression(String expression) {
    return Value.text("[" + expression + "]");
  }

  /** A resource's whole id. */
  static Value id(ResourceId resource) {
    return new Value.Attribute(resource, "id");
  }

  /** Something that a resource turns out to have, as {@code reference} gives it. */
  static Value of(ResourceId resource, String path) {
    return new Value.Attribute(resource, path);
  }

  static Value concat(Object... parts) {
    return new Value.Concat(
        Arrays.stream(parts)
            .map(part -> part instanceof Value value ? value : Value.text(part.toString()))
            .toList());
  }

  static Value.Fields fields(Object... keysAndValues) {
    Value.Fields fields = Value.Fields.NONE;
    for (int i = 0; i < keysAndValues.length; i += 2) {
      Object value = keysAndValues[i + 1];
      fields =
          fields.with(
              keysAndValues[i].toString(),
              value instanceof Value given
                  ? given
                  : value instanceof Boolean flag
                      ? Value.flag(flag)
                      : value instanceof Number number
                          ? Value.number(number.longValue())
                          : Value.text(value.toString()));
    }
    return fields;
  }
}
