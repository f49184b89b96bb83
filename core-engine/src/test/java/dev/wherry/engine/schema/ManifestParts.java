package dev.wherry.engine.schema;

import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.engine.manifest.yaml.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The smallest manifests that hold one part of another: a top key alone, an entry of a top map
 * alone, a key of that entry alone, a trigger alone.
 */
final class ManifestParts {

  private static final SourceLocation HERE = SourceLocation.startOf("part");
  private static final Node.Scalar APP = new Node.Scalar("parts", true, HERE);
  private static final Node.Scalar HANDLER = new Node.Scalar("com.example.Part", true, HERE);

  private final Map<String, Node.Fields> parts = new LinkedHashMap<>();

  private ManifestParts() {}

  /** By the name of the case and the path in it. */
  static Map<String, Node.Fields> of(String name, Node.Fields manifest) {
    ManifestParts parts = new ManifestParts();
    parts.parts.put(name, manifest);
    manifest.entries().forEach((key, entry) -> parts.top(name, key, entry.value()));
    return parts.parts;
  }

  private void top(String name, String key, Node value) {
    parts.put(name + "/" + key, manifest(key, value));
    if (value instanceof Node.Fields entries) {
      entries
          .entries()
          .forEach(
              (entry, content) ->
                  second(name + "/" + key + "/" + entry, key, entry, content.value()));
    }
  }

  private void second(String path, String key, String entry, Node content) {
    parts.put(path, manifest(key, fields(Map.of(entry, content))));
    if (key.equals("functions") && content instanceof Node.Fields function) {
      function
          .entries()
          .forEach((name, value) -> function(path + "/" + name, entry, name, value.value()));
    }
  }

  private void function(String path, String function, String name, Node value) {
    parts.put(path, withFunction(function, name, value));
    List<Node> items = value instanceof Node.Items list ? list.values() : List.of();
    for (int i = 0; i < items.size(); i++) {
      Node.Items alone = new Node.Items(List.of(items.get(i)), false, HERE);
      parts.put(path + "/" + i, withFunction(function, name, alone));
    }
    Map<String, Node.Entry> entries =
        value instanceof Node.Fields map ? map.entries() : Map.<String, Node.Entry>of();
    entries.forEach(
        (key, entry) ->
            parts.put(
                path + "/" + key,
                withFunction(function, name, fields(Map.of(key, entry.value())))));
  }

  private static Node.Fields withFunction(String function, String name, Node value) {
    Map<String, Node> keys = new LinkedHashMap<>();
    keys.put("handler", HANDLER);
    keys.put(name, value);
    return manifest("functions", fields(Map.of(function, fields(keys))));
  }

  private static Node.Fields manifest(String key, Node value) {
    Map<String, Node> keys = new LinkedHashMap<>();
    keys.put("app", APP);
    keys.put(key, value);
    return fields(keys);
  }

  private static Node.Fields fields(Map<String, Node> values) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    values.forEach((key, value) -> entries.put(key, new Node.Entry(HERE, value)));
    return new Node.Fields(entries, false, HERE);
  }
}
