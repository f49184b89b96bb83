package dev.wherry.engine.manifest.shape;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.engine.diagnostic.ManifestProblem;
import dev.wherry.engine.manifest.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Holds nodes against shapes. What it returns fits: short forms are spelled out, unknown keys are
 * gone, and what is wrong is broken, so that nothing is reported twice.
 */
public final class ShapeCheck {

  private final Consumer<Diagnostic> report;
  private final KeyCheck keys;

  /** Reports to a consumer. */
  public ShapeCheck(Consumer<Diagnostic> report) {
    this.report = report;
    this.keys = new KeyCheck(report);
  }

  /** A whole file. */
  public Node.Fields file(Node.Fields root, Fields shape, Where where) {
    return fields(root, shape, root.location(), where);
  }

  private Node check(Node node, Shape shape, SourceLocation place, Where where) {
    if (node instanceof Node.Broken || (node instanceof Node.Scalar text && text.isNothing())) {
      return node;
    }
    if (node instanceof Node.Scalar text && text.isEmpty()) {
      report.accept(KeyCheck.noValue(place, where, shape));
      return new Node.Broken(place);
    }
    if (shape instanceof Value<?> value) {
      return value(node, value, place, where);
    }
    if (shape instanceof ListOf<?> list) {
      return items(node, list, place, where);
    }
    if (shape instanceof Free free) {
      return free.map() && !(node instanceof Node.Fields) ? wrong(place, where, free, node) : node;
    }
    return map(node, shape, place, where);
  }

  private Node map(Node node, Shape shape, SourceLocation place, Where where) {
    Optional<Key<?>> shorthand = shorthand(shape);
    if (node instanceof Node.Scalar text && shorthand.isPresent()) {
      Node.Entry entry = new Node.Entry(text.location(), text);
      Node.Fields spelled =
          new Node.Fields(Map.of(shorthand.get().name(), entry), true, text.location());
      return map(spelled, shape, place, where);
    }
    if (!(node instanceof Node.Fields fields)) {
      return wrong(place, where, shape, node);
    }
    if (shape instanceof Dictionary<?> dictionary) {
      return dictionary(fields, dictionary, where);
    }
    if (shape instanceof ByKey byKey) {
      return byKey(fields, byKey, place, where);
    }
    if (shape instanceof ByWord byWord) {
      return byWord(fields, byWord, place, where);
    }
    return fields(fields, (Fields) shape, place, where);
  }

  private static Optional<Key<?>> shorthand(Shape shape) {
    if (shape instanceof Fields fields) {
      return fields.shorthand();
    }
    if (shape instanceof ByWord byWord && byWord.fallback() != ByWord.Fallback.NAME) {
      return Optional.of(byWord.word());
    }
    return Optional.empty();
  }

  private Node value(Node node, Value<?> value, SourceLocation place, Where where) {
    if (!(node instanceof Node.Scalar scalar)) {
      return wrong(place, where, value, node);
    }
    if (scalar.text().contains("${")) {
      return value.literal() ? keys.notLiteral(scalar, where) : node;
    }
    try {
      value.parse(scalar.text());
      return node;
    } catch (RefusedException refused) {
      report.accept(KeyCheck.refused(value, refused, scalar.location()));
      return new Node.Broken(scalar.location());
    }
  }

  private Node items(Node node, ListOf<?> list, SourceLocation place, Where where) {
    if (!(node instanceof Node.Items items)) {
      if (!list.single()) {
        return wrong(place, where, list, node);
      }
      Node only = check(node, list.item(), place, where);
      return new Node.Items(List.of(only), true, only.location());
    }
    List<Node> checked = new ArrayList<>();
    for (Node item : items.values()) {
      if (item instanceof Node.Scalar text && text.isNothing()) {
        report.accept(
            ManifestProblem.WRONG_KIND
                .at(text.location(), "`~` has no meaning in a list")
                .hint("remove the line"));
        checked.add(new Node.Broken(text.location()));
      } else {
        checked.add(check(item, list.item(), item.location(), where));
      }
    }
    return new Node.Items(checked, items.inline(), items.location());
  }

  private Node dictionary(Node.Fields fields, Dictionary<?> dictionary, Where where) {
    Map<String, Node.Entry> checked = new LinkedHashMap<>();
    fields
        .entries()
        .forEach(
            (name, entry) -> {
              Where inner = where.named(dictionary.names(), name);
              Node.Entry value = entry(name, entry, dictionary.item(), inner);
              if (keys.isName(dictionary.names(), name, entry.key())) {
                checked.put(name, value);
              }
            });
    return new Node.Fields(checked, fields.inline(), fields.location());
  }

  private Node.Entry entry(String name, Node.Entry entry, Shape shape, Where where) {
    Node value = entry.value();
    if (shape instanceof ByWord byWord
        && byWord.fallback() == ByWord.Fallback.NAME
        && value instanceof Node.Fields fields
        && !fields.entries().containsKey(byWord.word().name())) {
      value = withWord(fields, byWord, name, entry.key());
    }
    return new Node.Entry(entry.key(), check(value, shape, entry.place(), where));
  }

  private static Node withWord(Node.Fields fields, ByWord byWord, String name, SourceLocation key) {
    if (!byWord.kinds().containsKey(name)) {
      return fields;
    }
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    entries.put(byWord.word().name(), new Node.Entry(key, new Node.Scalar(name, true, key)));
    entries.putAll(fields.entries());
    return new Node.Fields(entries, fields.inline(), fields.location());
  }

  private Node byKey(Node.Fields fields, ByKey shape, SourceLocation place, Where where) {
    Optional<String> word = keys.kind(fields, shape, place, where);
    return word.isPresent()
        ? fields(
            fields,
            shape.kind(word.get()).orElseThrow(),
            place,
            where.kind(word.get(), shape.noun()))
        : new Node.Broken(place);
  }

  private Node byWord(Node.Fields fields, ByWord shape, SourceLocation place, Where where) {
    Node.Entry entry = fields.entries().get(shape.word().name());
    if (entry == null && shape.fallback() == ByWord.Fallback.LAYER) {
      return fields(fields, shape.union(), place, where);
    }
    if (entry == null) {
      report.accept(keys.missing(shape.word(), place, where));
      return new Node.Broken(place);
    }
    Node word = check(entry.value(), shape.word().shape(), entry.place(), where.key(shape.word()));
    if (!(word instanceof Node.Scalar text) || text.isNothing()) {
      if (!(word instanceof Node.Broken)) {
        report.accept(KeyCheck.takenAway(shape.word(), word.location()));
      }
      return new Node.Broken(place);
    }
    return shape
        .kind(text.text())
        .<Node>map(kind -> fields(fields, kind, place, where))
        .orElseGet(() -> new Node.Broken(place));
  }

  private Node.Fields fields(Node.Fields fields, Fields shape, SourceLocation place, Where where) {
    Map<String, Node.Entry> checked = new LinkedHashMap<>();
    keys.known(fields, shape, where)
        .forEach(
            (name, entry) ->
                shape
                    .key(name)
                    .ifPresent(
                        key -> {
                          Where inner = where.key(key);
                          Node value = check(entry.value(), key.shape(), entry.place(), inner);
                          checked.put(name, new Node.Entry(entry.key(), value));
                        }));
    keys.needed(fields, shape, place, where)
        .forEach(
            (name, missing) ->
                checked.put(name, new Node.Entry(missing, new Node.Broken(missing))));
    return new Node.Fields(checked, fields.inline(), fields.location());
  }

  private Node wrong(SourceLocation place, Where where, Shape shape, Node node) {
    Diagnostic diagnostic =
        ManifestProblem.WRONG_KIND.at(
            place, where.text() + " is " + KeyCheck.kind(node) + ", not " + Expected.noun(shape));
    report.accept(
        where
            .example()
            .map(example -> "write it as in `" + example + "`")
            .or(() -> Expected.hint(shape))
            .map(diagnostic::hint)
            .orElseGet(() -> diagnostic.hint("write " + Expected.noun(shape))));
    return new Node.Broken(place);
  }
}
