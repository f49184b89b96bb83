package dev.wherry.gcp.deployer.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wherry.spi.blueprint.Value;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** JSON as people read it, the same bytes on every machine. */
final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /** A number, {@code true} or {@code false}; texts differ by format. */
  static JsonNode scalar(Value.Literal literal) {
    if (literal.value() instanceof BigDecimal number) {
      return number.scale() == 0
          ? JsonNodeFactory.instance.numberNode(number.toBigIntegerExact())
          : JsonNodeFactory.instance.numberNode(number);
    }
    return JsonNodeFactory.instance.booleanNode((Boolean) literal.value());
  }

  static byte[] bytes(JsonNode node) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectEmptySeparator("")
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
    printer.indentObjectsWith(lines);
    printer.indentArraysWith(lines);
    try {
      String text = MAPPER.writer(printer).writeValueAsString(node);
      return (text + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("trees are JSON", e);
    }
  }
}
