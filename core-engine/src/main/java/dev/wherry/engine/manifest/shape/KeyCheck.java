package dev.wherry.engine.manifest.shape;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.engine.diagnostic.ManifestProblem;
import dev.wherry.engine.diagnostic.Nearest;
import dev.wherry.engine.manifest.yaml.Node;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What can be wrong with the keys of a map. */
final class KeyCheck {

  private final Consumer<Diagnostic> report;
  private final Set<SourceLocation> unknown = new HashSet<>();

  KeyCheck(Consumer<Diagnostic> report) {
    this.report = report;
  }

  /** The entries whose keys a shape has; reports the others but {@code x-…}. */
  Map<String, Node.Entry> known(Node.Fields fields, Fields shape, Where where) {
    Map<String, Node.Entry> known = new LinkedHashMap<>();
    String previous = null;
    for (Map.Entry<String, Node.Entry> field : fields.entries().entrySet()) {
      String name = field.getKey();
      Node.Entry entry = field.getValue();
      if (shape.key(name).isPresent()) {
        known.put(name, entry);
        previous = name;
      } else if (previous != null && isRestOfValue(fields, entry)) {
        known.put(previous, cutAtComma(name, known.get(previous)));
      } else if (!name.startsWith("x-") && unknown.add(entry.key())) {
        report.accept(unknown(name, entry, shape, where));
      }
    }
    return known;
  }

  private static boolean isRestOfValue(Node.Fields fields, Node.Entry entry) {
    return fields.inline() && entry.value() instanceof Node.Scalar text && text.isEmpty();
  }

  private Node.Entry cutAtComma(String rest, Node.@Nullable Entry entry) {
    Node.Entry cut = Objects.requireNonNull(entry);
    if (cut.value() instanceof Node.Scalar text) {
      report.accept(
          ManifestProblem.COMMA_IN_FLOW
              .at(text.location(), "inside `{ }` the comma ends this value")
              .hint("quote all of it: `\"" + text.text() + "," + rest + "\"`"));
    }
    return new Node.Entry(cut.key(), new Node.Broken(cut.value().location()));
  }

  private static Diagnostic unknown(String name, Node.Entry entry, Fields shape, Where where) {
    if (name.equals("true") && shape.key(FunctionShape.ON.name()).isPresent()) {
      return ManifestProblem.REWRITTEN_ON
          .at(entry.key(), "the key `true` was `on` before a YAML 1.1 tool rewrote the file")
          .hint("write `on`, or `\"on\"` to keep it from such tools");
    }
    Diagnostic diagnostic =
        ManifestProblem.UNKNOWN_KEY.at(entry.key(), "unknown key `" + name + "` " + where.in());
    return known(name, shape)
        .map(near -> diagnostic.hint("did you mean `" + near + "`?"))
        .or(() -> Elsewhere.hint(name, shape).map(diagnostic::hint))
        .orElseGet(() -> diagnostic.hint("known keys: " + Nearest.list(shape.names())));
  }

  private static Optional<String> known(String name, Fields shape) {
    for (Key<?> key : shape.keys()) {
      if (key.mistakes().contains(name)) {
        return Optional.of(key.name());
      }
    }
    return Nearest.to(name, shape.names());
  }

  /** The word that says which kind a map is; reports none and several. */
  Optional<String> kind(Node.Fields fields, ByKey shape, SourceLocation place, Where where) {
    List<String> found =
        fields.entries().keySet().stream().filter(shape.words()::contains).toList();
    if (found.size() == 1) {
      return Optional.of(found.get(0));
    }
    if (found.isEmpty()) {
      report.accept(noKind(fields, shape, place, where));
    } else {
      report.accept(
          ManifestProblem.TWO_TRIGGERS
              .at(
                  fields.find(found.get(1)).map(Node.Entry::key).orElse(place),
                  "one "
                      + shape.noun()
                      + " cannot be both `"
                      + found.get(0)
                      + "` and `"
                      + found.get(1)
                      + "`")
              .hint(
                  "write a list with one entry each: `- "
                      + found.get(0)
                      + ": …`, `- "
                      + found.get(1)
                      + ": …`"));
    }
    return Optional.empty();
  }

  private static Diagnostic noKind(
      Node.Fields fields, ByKey shape, SourceLocation place, Where where) {
    Map.Entry<String, Node.Entry> first =
        fields.entries().isEmpty() ? null : fields.entries().entrySet().iterator().next();
    if (first == null) {
      return ManifestProblem.NO_TRIGGER
          .at(place, "an entry of " + where.text() + " is empty")
          .hint("write one of " + Nearest.list(shape.words()));
    }
    for (Map.Entry<String, Node.Entry> field : fields.entries().entrySet()) {
      String name = field.getKey();
      for (Fields kind : shape.kinds()) {
        Key<?> word = kind.keys().get(0);
        if (word.mistakes().contains(name) || Nearest.to(name, List.of(word.name())).isPresent()) {
          return ManifestProblem.NO_TRIGGER
              .at(field.getValue().key(), "`" + name + "` is no " + shape.noun())
              .hint("did you mean `" + word.name() + "`?");
        }
      }
    }
    return ManifestProblem.NO_TRIGGER
        .at(first.getValue().key(), "`" + first.getKey() + "` is no " + shape.noun())
        .hint("write one of " + Nearest.list(shape.words()));
  }

  /** Whether a key that the user chose is a name. */
  boolean isName(NameRule<?> rule, String name, SourceLocation place) {
    try {
      rule.parse(name);
      return true;
    } catch (RefusedException refused) {
      Diagnostic diagnostic = ManifestProblem.BAD_NAME.at(place, refused.sentence());
      report.accept(refused.hint().map(diagnostic::hint).orElse(diagnostic));
      return false;
    }
  }

  /** The needed keys that are not there, with the place where that was reported. */
  Map<String, SourceLocation> needed(
      Node.Fields fields, Fields shape, SourceLocation place, Where where) {
    Map<String, SourceLocation> missing = new LinkedHashMap<>();
    for (Key<?> key : shape.keys()) {
      Node.Entry entry = fields.entries().get(key.name());
      if (key.required() && entry == null) {
        report.accept(missing(key, place, where));
        missing.put(key.name(), place);
      } else if (key.required()
          && entry != null
          && entry.value() instanceof Node.Scalar text
          && text.isNothing()) {
        report.accept(takenAway(key, text.location()));
        missing.put(key.name(), text.location());
      }
    }
    return missing;
  }

  /** A needed key with {@code ~}. */
  static Diagnostic takenAway(Key<?> key, SourceLocation place) {
    return ManifestProblem.MISSING_KEY
        .at(place, "`" + key.name() + "` is needed and cannot be taken away")
        .hint("write a value, or remove the line");
  }

  Diagnostic missing(Key<?> key, SourceLocation place, Where where) {
    String subject = where.isTop() ? "the manifest" : where.text();
    return ManifestProblem.MISSING_KEY
        .at(place, subject + " has no `" + key.name() + "`")
        .hint(key.howToAdd());
  }

  Node notLiteral(Node.Scalar text, Where where) {
    report.accept(
        ManifestProblem.MUST_BE_LITERAL
            .at(text.location(), where.text() + " cannot hold `${…}`")
            .hint("write it out; it decides how the rest is read"));
    return new Node.Broken(text.location());
  }

  static Diagnostic noValue(SourceLocation place, Where where, Shape shape) {
    return ManifestProblem.NO_VALUE
        .at(place, where.text() + " has no value")
        .hint(
            takesEmpty(shape)
                ? "write `\"\"` for an empty text, or remove the line"
                : where
                    .example()
                    .map(example -> "write it as in `" + example + "`, or remove the line")
                    .orElse("write what belongs here, or remove the line"));
  }

  private static boolean takesEmpty(Shape shape) {
    return shape instanceof Value<?> value
        && value.form().type() == Value.Form.Type.TEXT
        && value.form().pattern().isEmpty()
        && value.form().words().isEmpty();
  }

  static Diagnostic refused(Value<?> value, RefusedException refused, SourceLocation place) {
    Diagnostic diagnostic = value.problem().at(place, refused.sentence());
    return refused.hint().map(diagnostic::hint).orElse(diagnostic);
  }

  static String kind(Node node) {
    if (node instanceof Node.Items) {
      return "a list";
    }
    return node instanceof Node.Fields ? "a map" : "a text";
  }
}
