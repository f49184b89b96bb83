package dev.wherry.aws.deployer.template;

import dev.wherry.spi.blueprint.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values as a template has them: references become CloudFormation's own functions. */
final class TemplateValue {

  private static final String REF = "Ref";

  private TemplateValue() {}

  static Object of(Value value, LogicalIds ids) {
    if (value instanceof Value.Literal literal) {
      return literal.value();
    }
    if (value instanceof Value.Items items) {
      return items.values().stream().map(item -> of(item, ids)).toList();
    }
    if (value instanceof Value.Fields fields) {
      Map<String, Object> map = new LinkedHashMap<>();
      fields.values().forEach((key, inner) -> map.put(key, of(inner, ids)));
      return map;
    }
    if (value instanceof Value.Concat concat) {
      return concat(concat, ids);
    }
    if (value instanceof Value.Attribute attribute) {
      String resource = ids.of(attribute.resource());
      return attribute.name().equals(REF)
          ? Map.of(REF, resource)
          : Map.of("Fn::GetAtt", List.of(resource, attribute.name()));
    }
    throw new IllegalArgumentException("a template has no form for " + value);
  }

  private static Object concat(Value.Concat concat, LogicalIds ids) {
    StringBuilder text = new StringBuilder();
    StringBuilder plain = new StringBuilder();
    boolean open = false;
    for (Value part : concat.parts()) {
      Object written = of(part, ids);
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
