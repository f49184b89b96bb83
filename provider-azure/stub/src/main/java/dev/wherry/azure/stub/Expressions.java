package dev.wherry.azure.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The expressions of a template, as far as Wherry's templates use them. What is not known here is
 * refused, as is what refers to a resource that does not exist yet.
 */
final class Expressions {

  private final StubArm arm;
  private final String group;
  private final JsonNode template;
  private final JsonNode parameters;

  Expressions(StubArm arm, String group, JsonNode template, JsonNode parameters) {
    this.arm = arm;
    this.group = group;
    this.template = template;
    this.parameters = parameters;
  }

  /** A document without expressions. */
  JsonNode resolve(JsonNode node) {
    if (node.isObject()) {
      ObjectNode resolved = JsonNodeFactory.instance.objectNode();
      node.properties()
          .forEach(
              entry ->
                  resolved.set(
                      resolve(JsonNodeFactory.instance.textNode(entry.getKey())).asText(),
                      resolve(entry.getValue())));
      return resolved;
    }
    if (node.isArray()) {
      ArrayNode resolved = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> resolved.add(resolve(item)));
      return resolved;
    }
    String text = node.isTextual() ? node.asText() : "";
    if (text.startsWith("[[")) {
      return JsonNodeFactory.instance.textNode(text.substring(1));
    }
    return text.startsWith("[") && text.endsWith("]")
        ? new Reader(text.substring(1, text.length() - 1)).all()
        : node;
  }

  /** Reads one expression. */
  private final class Reader {

    private final String text;
    private int at;

    Reader(String text) {
      this.text = text;
    }

    JsonNode all() {
      JsonNode value = value();
      require(at == text.length());
      return value;
    }

    private void require(boolean right) {
      if (!right) {
        throw Refused.invalid("InvalidTemplate", "at " + at + " of the expression " + text);
      }
    }

    private boolean next(char expected) {
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      if (at < text.length() && text.charAt(at) == expected) {
        at++;
        return true;
      }
      return false;
    }

    private JsonNode value() {
      JsonNode value = next('\'') ? literal() : call();
      while (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == '[')) {
        value = next('.') ? value.path(word()) : indexed(value);
        require(!value.isMissingNode());
      }
      return value;
    }

    private JsonNode indexed(JsonNode value) {
      require(next('[') && next('\''));
      String key = literal().asText();
      require(next(']'));
      return value.path(key);
    }

    private JsonNode literal() {
      StringBuilder literal = new StringBuilder();
      while (true) {
        require(at < text.length());
        char one = text.charAt(at++);
        if (one == '\'' && !(at < text.length() && text.charAt(at) == '\'')) {
          return JsonNodeFactory.instance.textNode(literal.toString());
        }
        at += one == '\'' ? 1 : 0;
        literal.append(one);
      }
    }

    private String word() {
      int begin = at;
      while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
        at++;
      }
      require(at > begin);
      return text.substring(begin, at);
    }

    private JsonNode call() {
      next(' ');
      String function = word();
      require(next('('));
      List<JsonNode> arguments = new ArrayList<>();
      while (!next(')')) {
        arguments.add(value());
        next(',');
        next(' ');
      }
      return Expressions.this.call(function, arguments);
    }
  }

  private JsonNode call(String function, List<JsonNode> arguments) {
    return switch (function) {
      case "concat" -> {
        StringBuilder text = new StringBuilder();
        arguments.forEach(part -> text.append(part.asText()));
        yield JsonNodeFactory.instance.textNode(text.toString());
      }
      case "parameters" -> parameter(arguments.get(0).asText());
      case "resourceId" -> text(StubArm.GROUPS + group + provider(arguments));
      case "subscriptionResourceId" -> text(StubArm.SUBSCRIPTION + provider(arguments));
      case "extensionResourceId" ->
          text(arguments.get(0).asText() + provider(arguments.subList(1, arguments.size())));
      case "reference" -> arm.require(arguments.get(0).asText()).path("properties");
      case "subscription" -> subscription();
      default -> throw Refused.invalid("InvalidTemplate", "no function " + function);
    };
  }

  private JsonNode parameter(String name) {
    JsonNode given = parameters.path(name).path("value");
    JsonNode value =
        given.isMissingNode() ? template.path("parameters").path(name).path("defaultValue") : given;
    Refused.unless(!value.isMissingNode(), "no parameter " + name);
    return value;
  }

  private static JsonNode subscription() {
    ObjectNode subscription = JsonNodeFactory.instance.objectNode();
    return subscription.put("tenantId", World.TENANT).put("subscriptionId", World.SUBSCRIPTION);
  }

  private static JsonNode text(String text) {
    return JsonNodeFactory.instance.textNode(text);
  }

  private static String provider(List<JsonNode> arguments) {
    String names =
        arguments.stream().skip(1).map(JsonNode::asText).collect(Collectors.joining("/"));
    return StubId.of("", arguments.get(0).asText(), names).text();
  }
}
