package dev.wherry.aws.deployer.compile;

import dev.wherry.aws.deployer.data.PropertyType;
import dev.wherry.aws.deployer.data.ResourceType;
import dev.wherry.model.Document;
import java.util.Map;
import java.util.TreeSet;

/** Whether overrides fit what CloudFormation knows of a type. */
final class OverrideCheck {

  private final Problems problems;
  private final String type;

  OverrideCheck(Problems problems, String type) {
    this.problems = problems;
    this.type = type;
  }

  void check(ResourceType known, Document.Fields given) {
    fields(known.properties(), given, type);
  }

  private void fields(Map<String, PropertyType> known, Document.Fields given, String path) {
    given
        .values()
        .forEach(
            (name, value) -> {
              PropertyType property = known.get(name);
              if (property == null) {
                unknown(known, name, value, path);
              } else {
                value(property, value, path + "." + name);
              }
            });
  }

  private void unknown(Map<String, PropertyType> known, String name, Document value, String path) {
    String list = String.join("`, `", new TreeSet<>(known.keySet()));
    String hint =
        known.keySet().stream()
            .filter(other -> other.equalsIgnoreCase(name))
            .findFirst()
            .map(other -> "did you mean `" + other + "`?")
            .orElse("known: `" + list + "`");
    problems.error(
        Code.OVERRIDE, value.location(), "`" + path + "` has no property `" + name + "`", hint);
  }

  private void value(PropertyType property, Document value, String path) {
    if (value instanceof Document.Nothing || isFunction(value)) {
      return;
    }
    if (!fits(property.kind(), value)) {
      problems.error(
          Code.OVERRIDE,
          value.location(),
          "`" + path + "` takes " + word(property.kind()),
          "see CloudFormation's page on `" + type + "`");
    } else if (value instanceof Document.Fields fields
        && property.kind() == PropertyType.Kind.OBJECT) {
      fields(property.properties(), fields, path);
    } else if (value instanceof Document.Items items && property.items().isPresent()) {
      items.values().forEach(item -> value(property.items().get(), item, path));
    } else if (value instanceof Document.Text text
        && !property.values().isEmpty()
        && !property.values().contains(text.value())) {
      problems.error(
          Code.OVERRIDE,
          value.location(),
          "`" + path + "` does not take `" + text.value() + "`",
          "it takes `" + String.join("`, `", property.values()) + "`");
    }
  }

  /** {@code Ref}, {@code Fn::Sub} and the like, which come to anything. */
  private static boolean isFunction(Document value) {
    return value instanceof Document.Fields fields
        && fields.values().size() == 1
        && fields.values().keySet().stream()
            .allMatch(key -> key.equals("Ref") || key.startsWith("Fn::"));
  }

  private static boolean fits(PropertyType.Kind kind, Document value) {
    return switch (kind) {
      case ANY -> true;
      case BOOLEAN -> value instanceof Document.Bool;
      case LIST -> value instanceof Document.Items;
      case MAP, OBJECT -> value instanceof Document.Fields;
      case NUMBER -> value instanceof Document.Decimal;
      case STRING -> value instanceof Document.Text || value instanceof Document.Decimal;
    };
  }

  private static String word(PropertyType.Kind kind) {
    return switch (kind) {
      case ANY -> "anything";
      case BOOLEAN -> "`true` or `false`";
      case LIST -> "a list";
      case MAP, OBJECT -> "a map";
      case NUMBER -> "a number";
      case STRING -> "a text";
    };
  }
}
