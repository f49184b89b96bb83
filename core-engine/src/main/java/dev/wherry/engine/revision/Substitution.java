package dev.wherry.engine.revision;

import dev.wherry.spi.blueprint.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Puts something else where a value is still open, and joins texts of which nothing is. */
final class Substitution {

  private Substitution() {}

  /** The value with every innermost part replaced by what the operator makes of it. */
  static Value in(Value value, UnaryOperator<Value> operator) {
    if (value instanceof Value.Items items) {
      return new Value.Items(inAll(items.values(), operator));
    }
    if (value instanceof Value.Fields fields) {
      Map<String, Value> replaced = new LinkedHashMap<>();
      fields.values().forEach((key, part) -> replaced.put(key, in(part, operator)));
      return new Value.Fields(replaced);
    }
    if (value instanceof Value.Concat concat) {
      return joined(inAll(concat.parts(), operator));
    }
    return operator.apply(value);
  }

  private static List<Value> inAll(List<Value> values, UnaryOperator<Value> operator) {
    return values.stream().map(part -> in(part, operator)).toList();
  }

  private static Value joined(List<Value> parts) {
    StringBuilder text = new StringBuilder();
    for (Value part : parts) {
      if (!(part instanceof Value.Literal literal)) {
        return new Value.Concat(parts);
      }
      text.append(literal.value());
    }
    return Value.text(text.toString());
  }
}
