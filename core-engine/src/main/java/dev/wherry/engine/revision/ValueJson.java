package dev.wherry.engine.revision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wherry.model.ResourceName;
import dev.wherry.spi.artifact.ArtifactId;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Values as JSON that people can read: scalars, lists and maps are themselves, and what is open is
 * a map with one key that begins with {@code $}. A key of the user's that begins so gets a second
 * one.
 */
public final class ValueJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final Map<String, Function<JsonNode, Value>> OPEN =
      Map.of(
          "$concat", json -> new Value.Concat(all(json)),
          "$attribute", ValueJson::attribute,
          "$artifact", json -> new Value.ArtifactDigest(new ArtifactId(json.textValue())),
          "$artifact-brief",
              json -> new Value.ArtifactDigest(new ArtifactId(json.textValue()), true),
          "$secret", json -> new Value.SecretRef(new ResourceName(json.textValue())));

  private ValueJson() {}

  /** A value as JSON. */
  public static JsonNode write(Value value) {
    if (value instanceof Value.Literal literal) {
      return scalar(literal.value());
    }
    if (value instanceof Value.Items items) {
      return list(items.values());
    }
    if (value instanceof Value.Fields fields) {
      ObjectNode map = NODES.objectNode();
      fields
          .values()
          .forEach((key, part) -> map.set(key.startsWith("$") ? "$" + key : key, write(part)));
      return map;
    }
    return open(value);
  }

  private static JsonNode scalar(Object value) {
    if (value instanceof Boolean flag) {
      return NODES.booleanNode(flag);
    }
    if (value instanceof BigDecimal number) {
      return number.scale() == 0
          ? NODES.numberNode(number.toBigIntegerExact())
          : NODES.numberNode(number);
    }
    return NODES.textNode((String) value);
  }

  private static ArrayNode list(List<Value> values) {
    ArrayNode list = NODES.arrayNode();
    values.forEach(part -> list.add(write(part)));
    return list;
  }

  private static JsonNode open(Value value) {
    if (value instanceof Value.Concat concat) {
      return NODES.objectNode().set("$concat", list(concat.parts()));
    }
    if (value instanceof Value.Attribute attribute) {
      return NODES
          .objectNode()
          .set(
              "$attribute",
              NODES
                  .arrayNode()
                  .add(attribute.resource().type().value())
                  .add(attribute.resource().name())
                  .add(attribute.name()));
    }
    return value instanceof Value.ArtifactDigest digest
        ? NODES
            .objectNode()
            .put(digest.brief() ? "$artifact-brief" : "$artifact", digest.artifact().value())
        : NODES.objectNode().put("$secret", ((Value.SecretRef) value).secret().value());
  }

  /** A value from its JSON. */
  public static Value read(JsonNode json) {
    if (json.isArray()) {
      return new Value.Items(all(json));
    }
    if (json.isObject()) {
      return map(json);
    }
    if (json.isNumber()) {
      return new Value.Literal(json.decimalValue());
    }
    return json.isBoolean() ? Value.flag(json.booleanValue()) : Value.text(json.textValue());
  }

  private static Value map(JsonNode json) {
    if (json.size() == 1) {
      Map.Entry<String, JsonNode> only = json.properties().iterator().next();
      Function<JsonNode, Value> open = OPEN.get(only.getKey());
      return open == null ? fields(json) : open.apply(only.getValue());
    }
    return fields(json);
  }

  private static Value attribute(JsonNode json) {
    ResourceId id = ResourceId.of(json.path(0).textValue(), json.path(1).textValue());
    return new Value.Attribute(id, json.path(2).textValue());
  }

  private static Value fields(JsonNode json) {
    Map<String, Value> fields = new LinkedHashMap<>();
    json.properties()
        .forEach(
            field -> {
              String key = field.getKey();
              fields.put(key.startsWith("$") ? key.substring(1) : key, read(field.getValue()));
            });
    return new Value.Fields(fields);
  }

  private static List<Value> all(JsonNode json) {
    List<Value> values = new ArrayList<>();
    json.forEach(part -> values.add(read(part)));
    return values;
  }
}
