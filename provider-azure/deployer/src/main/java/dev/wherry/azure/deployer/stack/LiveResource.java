package dev.wherry.azure.deployer.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wherry.azure.deployer.client.ArmId;
import dev.wherry.azure.deployer.compile.Ownership;
import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.spi.apply.ObservedResource;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A resource as Azure Resource Manager tells it. */
final class LiveResource {

  /** What the tag of the code says when the platform runs something else. */
  private static final String UNKNOWN_CODE = "something that Wherry did not publish";

  private final ResourceId id;
  private final ArmId place;
  private final JsonNode live;

  LiveResource(ResourceId id, ArmId place, JsonNode live) {
    this.id = id;
    this.place = place;
    this.live = live;
  }

  ObservedResource observed() {
    return observed(live);
  }

  /** A function app with the code that it was really given. */
  ObservedResource observed(Optional<String> code) {
    ObjectNode told = live.deepCopy();
    if (told.get("tags") instanceof ObjectNode tags) {
      tags.put(Ownership.CODE, code.orElse(UNKNOWN_CODE));
    }
    return observed(told);
  }

  private ObservedResource observed(JsonNode told) {
    Value.Fields fields = (Value.Fields) value(told);
    return new ObservedResource(id, fields, HiddenProperties.of(id.type().value()), attributes());
  }

  private static Value value(JsonNode node) {
    if (node.isObject()) {
      Map<String, Value> fields = new LinkedHashMap<>();
      node.properties().forEach(entry -> put(fields, entry.getKey(), entry.getValue()));
      return new Value.Fields(fields);
    }
    if (node.isArray()) {
      List<Value> items = new ArrayList<>();
      node.forEach(item -> items.add(value(item)));
      return new Value.Items(items);
    }
    if (node.isBoolean()) {
      return Value.flag(node.asBoolean());
    }
    return node.isNumber()
        ? new Value.Literal(new BigDecimal(node.asText()))
        : Value.text(node.asText());
  }

  private static void put(Map<String, Value> fields, String key, JsonNode value) {
    if (!value.isNull()) {
      fields.put(key, value(value));
    }
  }

  /** What {@code reference} gives in a template. Settings may hold anyone's secrets: they stay. */
  private Map<String, String> attributes() {
    Map<String, String> attributes = new TreeMap<>();
    attributes.put("id", place.text());
    if (!id.type().value().equals(NativeTypes.SITE_CONFIG)) {
      flatten("", live.path("properties"), attributes);
    }
    return attributes;
  }

  private static void flatten(String path, JsonNode node, Map<String, String> attributes) {
    node.properties()
        .forEach(
            entry -> {
              String here = path + entry.getKey();
              if (entry.getValue().isObject()) {
                flatten(here + ".", entry.getValue(), attributes);
              } else if (entry.getValue().isValueNode() && !entry.getValue().isNull()) {
                attributes.put(here, entry.getValue().asText());
              }
            });
  }
}
