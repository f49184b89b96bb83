package dev.wherry.engine.manifest.shape;

import java.util.List;
import java.util.Optional;

/** What should stand somewhere, in words. */
final class Expected {

  private Expected() {}

  static String noun(Shape shape) {
    if (shape instanceof Value<?> value) {
      return value.form().title();
    }
    if (shape instanceof ListOf<?>) {
      return "a list";
    }
    return shape instanceof ByKey kinds ? "a " + kinds.noun() : "a map";
  }

  static Optional<String> hint(Shape shape) {
    if (shape instanceof Dictionary<?>) {
      return Optional.of("write `name: …` for each, one a line, without dashes");
    }
    if (shape instanceof ByKey kinds) {
      return example(kinds.kinds().get(0));
    }
    if (shape instanceof ByWord words && words.fallback() == ByWord.Fallback.NONE) {
      return Optional.of(byWord(words));
    }
    return shape instanceof Fields fields ? example(fields) : Optional.empty();
  }

  private static String byWord(ByWord shape) {
    List<String> kinds = List.copyOf(shape.kinds().keySet());
    return "write `NAME: %s` for each, one a line; the kinds are %s"
        .formatted(kinds.get(0), String.join(", ", kinds));
  }

  private static Optional<String> example(Fields fields) {
    return fields.keys().stream()
        .filter(key -> key.required() && !key.examples().isEmpty())
        .findFirst()
        .map(key -> "write its keys, as in `" + key.name() + ": " + key.examples().get(0) + "`");
  }
}
