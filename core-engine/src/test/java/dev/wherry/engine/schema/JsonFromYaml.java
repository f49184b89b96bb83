package dev.wherry.engine.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.wherry.engine.manifest.yaml.Node;
import java.math.BigDecimal;

/** YAML as an editor sees it: plain numbers and flags are such, {@code ~} is null. */
final class JsonFromYaml {

  private JsonFromYaml() {}

  static JsonNode of(Node node) {
    if (node instanceof Node.Fields fields) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      fields.entries().forEach((name, entry) -> object.set(name, of(entry.value())));
      return object;
    }
    if (node instanceof Node.Items items) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      items.values().forEach(item -> array.add(of(item)));
      return array;
    }
    return node instanceof Node.Scalar scalar ? scalar(scalar) : NullNode.instance;
  }

  private static JsonNode scalar(Node.Scalar scalar) {
    String text = scalar.text();
    if (!scalar.plain()) {
      return TextNode.valueOf(text);
    }
    if (scalar.isNothing()) {
      return NullNode.instance;
    }
    if (text.equals("true") || text.equals("false")) {
      return BooleanNode.valueOf(text.equals("true"));
    }
    return text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?")
        ? DecimalNode.valueOf(new BigDecimal(text))
        : TextNode.valueOf(text);
  }
}
