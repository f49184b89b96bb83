package dev.wherry.azure.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Bicep's descriptions hold against a resource of a template. */
public final class BicepCheck {

  /** What every resource of a template has beside its description. */
  private static final Set<String> OF_TEMPLATES = Set.of("dependsOn", "scope");

  private final List<String> problems = new ArrayList<>();

  private BicepCheck() {}

  /** Unknown, read-only, missing and wrongly typed properties. */
  public static List<String> of(JsonNode resource) {
    String type = resource.path("type").asText();
    BicepCheck check = new BicepCheck();
    ObjectNode own = resource.deepCopy();
    own.remove(OF_TEMPLATES);
    // A description knows a child by the last part of its name.
    String name = resource.path("name").asText();
    own.put("name", name.substring(name.lastIndexOf('/') + 1));
    check.object(BicepType.ofResource(type, resource.path("apiVersion").asText(), name), own, type);
    return check.problems;
  }

  private void object(BicepType type, JsonNode value, String path) {
    Map<String, BicepType.Property> properties = type.properties();
    properties.forEach(
        (name, property) -> {
          if (property.required() && !value.has(name)) {
            problems.add(path + " lacks " + name);
          }
        });
    value
        .properties()
        .forEach(
            field -> {
              BicepType.Property property = properties.get(field.getKey());
              String inner = path + "." + field.getKey();
              if (property != null) {
                property(property, field.getValue(), inner);
              } else if (type.others().isPresent()) {
                value(type.others().get(), field.getValue(), inner);
              } else {
                problems.add(inner + " is unknown");
              }
            });
  }

  private void property(BicepType.Property property, JsonNode value, String path) {
    boolean constant = property.type().kind().equals("StringLiteralType");
    if (property.readOnly() && !constant) {
      problems.add(path + " is read-only");
    }
    value(property.type(), value, path);
  }

  private void value(BicepType type, JsonNode value, String path) {
    if (isExpression(value)) {
      return;
    }
    switch (type.kind()) {
      case "StringType" -> expect(value.isTextual(), path, "a text");
      case "IntegerType" -> expect(value.isIntegralNumber(), path, "a whole number");
      case "BooleanType" -> expect(value.isBoolean(), path, "a boolean");
      case "StringLiteralType" ->
          expect(
              value.asText().equalsIgnoreCase(type.node().path("value").asText()),
              path,
              type.node().path("value").asText());
      case "ArrayType" -> {
        expect(value.isArray(), path, "a list");
        value.forEach(item -> value(type.at(type.node().path("itemType")), item, path + "[]"));
      }
      case "ObjectType" -> {
        expect(value.isObject(), path, "an object");
        object(type, value, path);
      }
      case "UnionType" -> union(type, value, path);
      default -> {}
    }
  }

  private void union(BicepType type, JsonNode value, String path) {
    boolean open = false;
    boolean known = false;
    for (JsonNode element : type.node().path("elements")) {
      BicepType one = type.at(element);
      open |= one.kind().equals("StringType");
      known |= one.node().path("value").asText().equals(value.asText());
    }
    expect(value.isTextual() && (open || known), path, "one of the known values");
  }

  private void expect(boolean fits, String path, String what) {
    if (!fits) {
      problems.add(path + " is not " + what);
    }
  }

  private static boolean isExpression(JsonNode value) {
    String text = value.isTextual() ? value.asText() : "";
    return text.startsWith("[") && !text.startsWith("[[") && text.endsWith("]");
  }
}
