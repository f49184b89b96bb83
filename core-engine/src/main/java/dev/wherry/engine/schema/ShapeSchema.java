package dev.wherry.engine.schema;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wherry.engine.manifest.shape.ByKey;
import dev.wherry.engine.manifest.shape.ByWord;
import dev.wherry.engine.manifest.shape.Dictionary;
import dev.wherry.engine.manifest.shape.Fields;
import dev.wherry.engine.manifest.shape.Free;
import dev.wherry.engine.manifest.shape.Key;
import dev.wherry.engine.manifest.shape.ListOf;
import dev.wherry.engine.manifest.shape.Shape;
import dev.wherry.engine.manifest.shape.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shapes as JSON Schema. {@code null} stands for {@code ~}, which removes a key. */
final class ShapeSchema {

  private final ObjectMapper json;
  private final ValueSchema values;

  ShapeSchema(ObjectMapper json) {
    this.json = json;
    this.values = new ValueSchema(json);
  }

  ObjectNode of(Shape shape) {
    if (shape instanceof Value<?> value) {
      return values.of(value);
    }
    if (shape instanceof ListOf<?> list) {
      return list(list);
    }
    if (shape instanceof Fields fields) {
      return fields(fields);
    }
    if (shape instanceof Dictionary<?> dictionary) {
      return dictionary(dictionary);
    }
    if (shape instanceof ByKey kinds) {
      return anyOf(kinds.kinds().stream().map(this::fields).toList());
    }
    if (shape instanceof ByWord kinds) {
      return byWord(kinds);
    }
    return shape instanceof Free free && free.map() ? type("object") : json.createObjectNode();
  }

  private ObjectNode list(ListOf<?> list) {
    ObjectNode many = type("array");
    many.set("items", of(list.item()));
    return list.single() ? anyOf(List.of(of(list.item()), many)) : many;
  }

  private ObjectNode fields(Fields fields) {
    ObjectNode map = type("object");
    ObjectNode properties = map.putObject("properties");
    ArrayNode required = json.createArrayNode();
    for (Key<?> key : fields.keys()) {
      properties.set(key.name(), property(key));
      if (key.required()) {
        required.add(key.name());
      }
    }
    if (!required.isEmpty()) {
      map.set("required", required);
    }
    map.putObject("patternProperties").putObject("^x-");
    map.put("additionalProperties", false);
    return fields.shorthand().map(key -> anyOf(List.of(of(key.shape()), map))).orElse(map);
  }

  private ObjectNode property(Key<?> key) {
    ObjectNode schema = of(key.shape());
    ObjectNode property = key.required() ? schema : removable(schema);
    property.put("description", key.summary());
    key.fallback().ifPresent(value -> property.put("default", value));
    if (!key.examples().isEmpty()) {
      ArrayNode examples = property.putArray("examples");
      key.examples().forEach(examples::add);
    }
    return property;
  }

  private ObjectNode removable(ObjectNode schema) {
    return schema.isEmpty() ? schema : anyOf(List.of(schema, type("null")));
  }

  private ObjectNode dictionary(Dictionary<?> dictionary) {
    ObjectNode map = type("object");
    map.putObject("propertyNames").put("pattern", whole(dictionary.names().pattern().pattern()));
    if (dictionary.item() instanceof ByWord kinds && kinds.fallback() == ByWord.Fallback.NAME) {
      ObjectNode properties = map.putObject("properties");
      kinds
          .kinds()
          .forEach((name, kind) -> properties.set(name, removable(named(kinds, name, kind))));
    }
    map.set("additionalProperties", removable(of(dictionary.item())));
    return map;
  }

  /** Under a name that is a word itself the word may be missing. */
  private ObjectNode named(ByWord kinds, String name, Fields shape) {
    ObjectNode own = kind(kinds, name, shape, false);
    return anyOf(List.of(own, byWord(kinds)));
  }

  private ObjectNode byWord(ByWord kinds) {
    ArrayNode alternatives = json.createArrayNode();
    boolean needed = kinds.fallback() != ByWord.Fallback.LAYER;
    if (kinds.fallback() != ByWord.Fallback.NAME) {
      alternatives.add(of(kinds.word().shape()));
    }
    for (Map.Entry<String, Fields> kind : kinds.kinds().entrySet()) {
      alternatives.add(kind(kinds, kind.getKey(), kind.getValue(), needed));
    }
    if (!needed) {
      alternatives.add(fields(kinds.union().without(kinds.word())));
    }
    ObjectNode schema = json.createObjectNode();
    schema.set("anyOf", alternatives);
    return schema;
  }

  private ObjectNode kind(ByWord kinds, String word, Fields shape, boolean needed) {
    ObjectNode map = fields(new Fields(shape.keys(), Optional.empty()));
    ObjectNode property = json.createObjectNode();
    property.put("const", word);
    property.put("description", kinds.word().summary());
    ((ObjectNode) map.get("properties")).set(kinds.word().name(), property);
    if (needed && !kinds.word().required()) {
      map.withArray("required").add(kinds.word().name());
    }
    return map;
  }

  private ObjectNode anyOf(List<ObjectNode> alternatives) {
    ObjectNode schema = json.createObjectNode();
    ArrayNode list = schema.putArray("anyOf");
    alternatives.forEach(list::add);
    return schema;
  }

  private ObjectNode type(String name) {
    ObjectNode schema = json.createObjectNode();
    schema.put("type", name);
    return schema;
  }

  static String whole(String pattern) {
    return "^(?:" + pattern + ")$";
  }
}
