package dev.wherry.engine.manifest;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.engine.diagnostic.ManifestProblem;
import dev.wherry.engine.manifest.shape.Dictionary;
import dev.wherry.engine.manifest.shape.Fields;
import dev.wherry.engine.manifest.shape.Key;
import dev.wherry.engine.manifest.shape.ListOf;
import dev.wherry.engine.manifest.shape.RefusedException;
import dev.wherry.engine.manifest.shape.Shape;
import dev.wherry.engine.manifest.shape.Value;
import dev.wherry.engine.manifest.yaml.Node;
import dev.wherry.model.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A map of the merged manifest, read by its keys. Its parts were checked before they were merged;
 * what is left to go wrong are substitutions, and keys that a layer took away.
 */
record Section(Node.Fields fields, SourceLocation place, Reading reading) {

  /** The value of a key, if it is there. */
  <T> Optional<T> value(Key<Value<T>> key) {
    return node(key).flatMap(node -> parse(node, key.shape())).map(Located::value);
  }

  /** The value of a key, or its default. */
  <T> T valueOrDefault(Key<Value<T>> key) {
    return value(key).orElseGet(() -> fallback(key.shape(), key));
  }

  /** The value of a key that must be there. */
  <T> T required(Key<Value<T>> key) throws UnreadableException {
    return requiredAt(key).value();
  }

  /** The value of a key that must be there, and its place. */
  <T> Located<T> requiredAt(Key<Value<T>> key) throws UnreadableException {
    Optional<Node> node = node(key);
    if (node.isEmpty()) {
      reading.report(missing(key));
    }
    return node.flatMap(found -> parse(found, key.shape())).orElseThrow(UnreadableException::new);
  }

  /** The values of a list; its default where it is missing. */
  <T> List<T> values(Key<ListOf<Value<T>>> key) {
    List<T> values = new ArrayList<>();
    located(key).forEach(value -> values.add(value.value()));
    if (values.isEmpty() && key.fallback().isPresent() && node(key).isEmpty()) {
      values.add(fallback(key.shape().item(), key));
    }
    return values;
  }

  /** The values of a list with their places. */
  <T> List<Located<T>> located(Key<ListOf<Value<T>>> key) {
    Optional<Node> node = node(key);
    if (node.isEmpty() && key.required()) {
      reading.report(missing(key));
    }
    return node.map(found -> located(found, key.shape())).orElse(List.of());
  }

  /** The values of a list. */
  <T> List<Located<T>> located(Node node, ListOf<Value<T>> shape) {
    List<Located<T>> values = new ArrayList<>();
    if (node instanceof Node.Items items) {
      items.values().forEach(item -> parse(item, shape.item()).ifPresent(values::add));
    } else {
      reading.isBroken(node.location());
    }
    return values;
  }

  /** A needed key that no layer has, or that one took away. */
  private Diagnostic missing(Key<?> key) {
    return fields
        .find(key.name())
        .map(
            entry ->
                ManifestProblem.MISSING_KEY
                    .at(
                        entry.value().location(),
                        "`" + key.name() + "` is needed and cannot be taken away")
                    .hint("write a value, or remove the line"))
        .orElseGet(
            () ->
                ManifestProblem.MISSING_KEY
                    .at(
                        place,
                        "`" + key.name() + "` is missing here and in what this is merged over")
                    .hint(key.howToAdd()));
  }

  /** The map under a key that must be there. */
  Section requiredSection(Key<Fields> key) throws UnreadableException {
    if (node(key).isEmpty()) {
      reading.report(missing(key));
    }
    return section(key).orElseThrow(UnreadableException::new);
  }

  /** The map under a key. */
  Optional<Section> section(Key<Fields> key) {
    return fields.find(key.name()).flatMap(this::section);
  }

  /** A map with known keys. */
  Optional<Section> section(Node.Entry entry) {
    if (entry.value() instanceof Node.Fields inner) {
      return Optional.of(new Section(inner, entry.key(), reading));
    }
    if (entry.value() instanceof Node.Broken broken) {
      reading.isBroken(broken.location());
    }
    return Optional.empty();
  }

  /** The entries of a map whose keys the user chose, without those taken away. */
  Map<String, Node.Entry> entries(Key<? extends Dictionary<?>> key) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    Layers.map(fields, key.name())
        .map(Node.Fields::entries)
        .orElse(Map.of())
        .forEach(
            (name, entry) -> {
              if (!(entry.value() instanceof Node.Scalar text && text.isNothing())) {
                entries.put(name, entry);
              }
            });
    return entries;
  }

  /** What stands under a key, unless it was taken away. */
  Optional<Node> node(Key<? extends Shape> key) {
    return fields
        .find(key.name())
        .map(Node.Entry::value)
        .filter(node -> !(node instanceof Node.Scalar text && text.isNothing()));
  }

  /** Where the section and its keys were written. */
  Origin origin() {
    Map<String, SourceLocation> keys = new LinkedHashMap<>();
    fields
        .entries()
        .forEach(
            (name, entry) ->
                keys.put(
                    name,
                    entry.value() instanceof Node.Scalar || entry.value() instanceof Node.Broken
                        ? entry.value().location()
                        : entry.key()));
    return new Origin(place, keys);
  }

  /** The value of a node, its substitutions made. */
  <T> Optional<Located<T>> parse(Node node, Value<T> shape) {
    if (node instanceof Node.Scalar scalar) {
      try {
        return Optional.of(
            new Located<>(shape.parse(reading.substitutions().close(scalar)), scalar.location()));
      } catch (SubstitutionException problem) {
        reading.report(problem.diagnostic());
      } catch (RefusedException refused) {
        Diagnostic diagnostic = shape.problem().at(scalar.location(), refused.sentence());
        reading.report(refused.hint().map(diagnostic::hint).orElse(diagnostic));
      }
    }
    reading.isBroken(node.location());
    return Optional.empty();
  }

  private static <T> T fallback(Value<T> shape, Key<?> key) {
    try {
      return shape.parse(key.fallback().orElseThrow());
    } catch (RefusedException refused) {
      throw new IllegalStateException("the default of `" + key.name() + "` is wrong", refused);
    }
  }
}
