package dev.wherry.azure.deployer.render;

import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Values as a template has them: what is open becomes an expression. */
final class TemplateValue {

  private TemplateValue() {}

  static Object of(Value value) {
    if (value instanceof Value.Literal literal) {
      return literal.value();
    }
    if (value instanceof Value.Items items) {
      return items.values().stream().map(TemplateValue::of).toList();
    }
    if (value instanceof Value.Fields fields) {
      Map<String, Object> map = new LinkedHashMap<>();
      fields.values().forEach((key, inner) -> map.put(key, of(inner)));
      return map;
    }
    return "[" + expression(value) + "]";
  }

  /** A resource's whole id. */
  static String id(ResourceId resource) {
    return "[" + resourceId(resource) + "]";
  }

  private static String expression(Value value) {
    if (value instanceof Value.Concat concat) {
      return concat.parts().stream()
          .map(TemplateValue::expression)
          .collect(Collectors.joining(", ", "concat(", ")"));
    }
    if (value instanceof Value.Attribute attribute) {
      return attribute.name().equals("id")
          ? resourceId(attribute.resource())
          : reference(attribute);
    }
    if (value instanceof Value.Literal literal) {
      String text = literal.value().toString();
      boolean open = text.startsWith("[") && !text.startsWith("[[") && text.endsWith("]");
      return open ? text.substring(1, text.length() - 1) : quoted(text);
    }
    throw new IllegalArgumentException("a template has no form for " + value);
  }

  private static String reference(Value.Attribute attribute) {
    String version = NativeTypes.apiVersion(attribute.resource().type().value());
    return "reference("
        + resourceId(attribute.resource())
        + ", "
        + quoted(version)
        + ")."
        + attribute.name();
  }

  private static String resourceId(ResourceId resource) {
    return Arrays.stream(resource.name().split("/", -1))
        .map(TemplateValue::quoted)
        .collect(
            Collectors.joining(", ", "resourceId(" + quoted(resource.type().value()) + ", ", ")"));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
