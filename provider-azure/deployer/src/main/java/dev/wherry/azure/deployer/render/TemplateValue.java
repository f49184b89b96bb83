package dev.wherry.azure.deployer.render;

import dev.wherry.spi.blueprint.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Values as a template has them: what is open becomes an expression. Texts are in ARM's notation
 * already.
 *
 * @param references names resources
 */
record TemplateValue(References references) {

  Object of(Value value) {
    if (value instanceof Value.Literal literal) {
      return literal.value();
    }
    if (value instanceof Value.Items items) {
      return items.values().stream().map(this::of).toList();
    }
    if (value instanceof Value.Fields fields) {
      Map<String, Object> map = new LinkedHashMap<>();
      fields.values().forEach((key, inner) -> map.put(key, of(inner)));
      return map;
    }
    return "[" + expression(value) + "]";
  }

  /** What stands between brackets, or within another expression. */
  String expression(Value value) {
    if (value instanceof Value.Concat concat) {
      return References.call(
          "concat", concat.parts().stream().map(this::part).toArray(String[]::new));
    }
    if (value instanceof Value.Attribute attribute) {
      return references.to(attribute);
    }
    if (value instanceof Value.Literal literal) {
      String text = literal.value().toString();
      boolean open = text.startsWith("[") && !text.startsWith("[[") && text.endsWith("]");
      return open ? text.substring(1, text.length() - 1) : References.quoted(text);
    }
    throw new IllegalArgumentException("a template has no form for " + value);
  }

  /** The engine joins texts that stand beside each other, so that they are texts and no more. */
  private String part(Value value) {
    return value instanceof Value.Literal literal
        ? References.quoted(literal.value().toString())
        : expression(value);
  }
}
