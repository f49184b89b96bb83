package dev.wherry.engine.plan;

import dev.wherry.engine.revision.Difference;
import dev.wherry.spi.blueprint.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values in one line, for people: of what is long, the part that differs. */
final class ValueText {

  private static final int WIDTH = 120;
  private static final int LEAD = 24;
  private static final String ABSENT = "nothing";
  private static final Pattern DIGEST = Pattern.compile("\\b([0-9a-f]{12})[0-9a-f]{52}\\b");

  private ValueText() {}

  static String difference(Difference difference) {
    Optional<Value> before = others(difference.before(), difference.after());
    Optional<Value> after = others(difference.after(), difference.before());
    String was = before.map(ValueText::text).orElse(ABSENT);
    String is = after.map(ValueText::text).orElse(ABSENT);
    int from = Math.max(was.length(), is.length()) > WIDTH ? alike(was, is) - LEAD : 0;
    return difference.path() + ": " + excerpt(was, from) + " → " + excerpt(is, from);
  }

  /** A list without the entries that the other list has too, unless it is about their order. */
  private static Optional<Value> others(Optional<Value> value, Optional<Value> beside) {
    if (!(value.orElse(null) instanceof Value.Items some
        && beside.orElse(null) instanceof Value.Items rest)) {
      return value;
    }
    List<Value> own = without(some, rest);
    return own.isEmpty() && without(rest, some).isEmpty()
        ? value
        : Optional.of(new Value.Items(own));
  }

  private static List<Value> without(Value.Items some, Value.Items rest) {
    return some.values().stream().filter(value -> !rest.values().contains(value)).toList();
  }

  /** How many characters at the start are the same. */
  private static int alike(String one, String other) {
    int end = Math.min(one.length(), other.length());
    int at = 0;
    while (at < end && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }

  private static String excerpt(String text, int from) {
    String rest = from <= 0 ? text : "…" + text.substring(Math.min(from, text.length()));
    return rest.length() <= WIDTH ? rest : rest.substring(0, WIDTH - 1) + "…";
  }

  private static String text(Value value) {
    if (value instanceof Value.Literal literal) {
      return literal.value() instanceof String text
          ? '"' + DIGEST.matcher(text).replaceAll("$1…") + '"'
          : literal.value().toString();
    }
    if (value instanceof Value.Items items) {
      return items.values().stream()
          .map(ValueText::text)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Value.Fields fields) {
      return fields.values().entrySet().stream()
          .map(field -> field.getKey() + ": " + text(field.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof Value.Concat concat) {
      return concat.parts().stream().map(ValueText::text).collect(Collectors.joining(" + "));
    }
    return open(value);
  }

  private static String open(Value value) {
    if (value instanceof Value.Attribute attribute) {
      return attribute.name() + " of " + attribute.resource();
    }
    return value instanceof Value.ArtifactDigest digest
        ? "digest of " + digest.artifact()
        : "secret " + ((Value.SecretRef) value).secret();
  }
}
