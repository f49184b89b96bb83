package dev.wherry.aws.deployer.template;

import dev.wherry.spi.blueprint.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values as a template has them: references become CloudFormation's own functions. */
final class TemplateValue {

  private TemplateValue() {}

  static Object of(Value value, References references) {
    if (value instanceof Value.Literal literal) {
      return literal.value();
    }
    if (value instanceof Value.Items items) {
      return items.values().stream().map(item -> of(item, references)).toList();
    }
    if (value instanceof Value.Fields fields) {
      Map<String, Object> map = new LinkedHashMap<>();
      fields.values().forEach((key, inner) -> map.put(key, of(inner, references)));
      return map;
    }
    if (value instanceof Value.Concat concat) {
      return concat(concat, references);
    }
    if (value instanceof Value.Attribute attribute) {
      return references.to(attribute);
    }
    throw new IllegalArgumentException("a template has no form for " + value);
  }

  private static Object concat(Value.Concat concat, References references) {
    StringBuilder text = new StringBuilder();
    StringBuilder plain = new StringBuilder();
    boolean open = false;
    for (Value part : concat.parts()) {
      Object written = of(part, references);
      open |= written instanceof Map;
      plain.append(written);
      text.append(
          written instanceof Map<?, ?> reference
              ? variable(reference)
              : written.toString().replace("${", "${!"));
    }
    return open ? Map.of("Fn::Sub", text.toString()) : plain.toString();
  }

  private static String variable(Map<?, ?> reference) {
    Object target = reference.values().iterator().next();
    String name =
        target instanceof List<?> path ? path.get(0) + "." + path.get(1) : target.toString();
    return "${" + name + "}";
  }
}
