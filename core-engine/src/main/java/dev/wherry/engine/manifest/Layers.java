package dev.wherry.engine.manifest;

import dev.wherry.engine.manifest.yaml.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Merges nodes: maps merge, texts and lists replace, {@code ~} stays to say that nothing is there.
 */
final class Layers {

  private Layers() {}

  static Node merge(Node below, Node above) {
    return below instanceof Node.Fields base && above instanceof Node.Fields over
        ? merge(base, over)
        : above;
  }

  /** What stands in both keeps the place of its key below and merges its value. */
  static Node.Fields merge(Node.Fields below, Node.Fields above) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>(below.entries());
    above.entries().forEach((name, entry) -> entries.merge(name, entry, Layers::merge));
    return new Node.Fields(entries, below.inline(), below.location());
  }

  private static Node.Entry merge(Node.Entry below, Node.Entry above) {
    return below.value() instanceof Node.Fields && above.value() instanceof Node.Fields
        ? new Node.Entry(below.key(), merge(below.value(), above.value()))
        : above;
  }

  /** The map under a key; nothing where it is missing or something else. */
  static Optional<Node.Fields> map(Node.Fields fields, String key) {
    return fields
        .find(key)
        .map(Node.Entry::value)
        .filter(Node.Fields.class::isInstance)
        .map(Node.Fields.class::cast);
  }

  /** The same without some keys. */
  static Node.Fields without(Node.Fields fields, String... keys) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>(fields.entries());
    for (String key : keys) {
      entries.remove(key);
    }
    return new Node.Fields(entries, fields.inline(), fields.location());
  }

  /** The same with only some keys. */
  static Node.Fields only(Node.Fields fields, String... keys) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>(fields.entries());
    entries.keySet().retainAll(java.util.Set.of(keys));
    return new Node.Fields(entries, fields.inline(), fields.location());
  }
}
