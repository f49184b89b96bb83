package dev.wherry.spi.compile;

import dev.wherry.model.Document;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Whether overrides fit what the provider knows of a type. */
final class OverrideCheck {

  private final OverrideRules rules;
  private final Problems problems;
  private final String type;

  OverrideCheck(OverrideRules rules, Problems problems, String type) {
    this.rules = rules;
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
        rules.code(), value.location(), "`" + path + "` has no property `" + name + "`", hint);
  }

  private void value(PropertyType property, Document value, String path) {
    if (value instanceof Document.Nothing || rules.open(value)) {
      return;
    }
    if (!fits(property.kind(), value)) {
      problems.error(
          rules.code(),
          value.location(),
          "`" + path + "` takes " + word(property.kind()),
          "see " + rules.page(type));
    } else if (value instanceof Document.Fields fields
        && property.kind() == PropertyType.Kind.OBJECT) {
      fields(property.properties(), fields, path);
    } else if (value instanceof Document.Items items && property.items() != null) {
      PropertyType each = property.items();
      items.values().forEach(item -> value(each, item, path));
    } else if (!property.values().isEmpty()) {
      word(value)
          .filter(text -> !property.values().contains(text))
          .ifPresent(text -> unknownValue(property, value, text, path));
    } else if (value instanceof Document.Decimal number) {
      range(property, number, path);
    }
  }

  private void range(PropertyType property, Document.Decimal number, String path) {
    BigDecimal least = property.minimum();
    BigDecimal most = property.maximum();
    boolean small = least != null && number.value().compareTo(least) < 0;
    boolean large = most != null && number.value().compareTo(most) > 0;
    if (small || large) {
      String from = least == null ? "" : "from `" + least.toPlainString() + "`";
      String to = most == null ? "" : "up to `" + most.toPlainString() + "`";
      problems.error(
          rules.code(),
          number.location(),
          "`" + path + "` does not take `" + number.value().toPlainString() + "`",
          "it takes numbers " + (from + " " + to).strip());
    }
  }

  private void unknownValue(PropertyType property, Document value, String text, String path) {
    problems.error(
        rules.code(),
        value.location(),
        "`" + path + "` does not take `" + text + "`",
        "it takes `" + String.join("`, `", property.values()) + "`");
  }

  /** A text or a number, as lists of values have it. */
  private static Optional<String> word(Document value) {
    if (value instanceof Document.Decimal number) {
      return Optional.of(number.value().stripTrailingZeros().toPlainString());
    }
    return value instanceof Document.Text text ? Optional.of(text.value()) : Optional.empty();
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
