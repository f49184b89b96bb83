package dev.wherry.gcp.deployer.apply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.MessageOrBuilder;
import com.google.protobuf.util.JsonFormat;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Properties as the APIs' messages, and messages as properties. */
final class Messages {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private Messages() {}

  /** The properties as a message; a key that the message lacks is refused. */
  static <B extends Message.Builder> B parse(Value.Fields properties, B builder) {
    try {
      JsonFormat.parser().merge(json(properties).toString(), builder);
      return builder;
    } catch (InvalidProtocolBufferException e) {
      throw new ProviderException(
          ProviderFailure.of(FailureKind.REJECTED, String.valueOf(e.getMessage()))
              .hint("correct `overrides` of the resource in the manifest"),
          e);
    }
  }

  /** A message as properties, with what has its default value. */
  static Value.Fields fields(MessageOrBuilder message) {
    try {
      return (Value.Fields)
          value(
              JSON.readTree(JsonFormat.printer().alwaysPrintFieldsWithNoPresence().print(message)));
    } catch (InvalidProtocolBufferException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(Value value) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (value instanceof Value.Fields fields) {
      ObjectNode object = nodes.objectNode();
      fields.values().forEach((key, part) -> object.set(key, json(part)));
      return object;
    }
    if (value instanceof Value.Items items) {
      ArrayNode array = nodes.arrayNode();
      items.values().forEach(part -> array.add(json(part)));
      return array;
    }
    if (value instanceof Value.Literal literal) {
      if (literal.value() instanceof BigDecimal number) {
        return nodes.numberNode(number);
      }
      return literal.value() instanceof Boolean flag
          ? nodes.booleanNode(flag)
          : nodes.textNode(literal.value().toString());
    }
    throw new IllegalArgumentException("a value is not known yet: " + value);
  }

  private static Value value(JsonNode node) {
    if (node.isObject()) {
      Map<String, Value> values = new LinkedHashMap<>();
      node.properties().forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
      return new Value.Fields(values);
    }
    if (node.isArray()) {
      List<Value> values = new ArrayList<>();
      node.forEach(part -> values.add(value(part)));
      return new Value.Items(values);
    }
    if (node.isNumber()) {
      return new Value.Literal(node.decimalValue());
    }
    return node.isBoolean() ? Value.flag(node.booleanValue()) : Value.text(node.asText());
  }
}
