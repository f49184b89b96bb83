package dev.wherry.engine.manifest.yaml;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.engine.diagnostic.ManifestProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Builds a map: refuses a key written twice and merges {@code <<}. */
final class FieldsBuilder {

  private final Consumer<Diagnostic> report;
  private final Map<String, Node.Entry> entries = new LinkedHashMap<>();
  private final List<Node.Fields> merged = new ArrayList<>();

  FieldsBuilder(Consumer<Diagnostic> report) {
    this.report = report;
  }

  void add(Node key, Node value) {
    if (!(key instanceof Node.Scalar name)) {
      if (!(key instanceof Node.Broken)) {
        report.accept(
            ManifestProblem.COMPLEX_KEY
                .at(key.location(), "a key is a text, not a map or a list")
                .hint("quote it if braces or brackets are meant"));
      }
    } else if (name.plain() && name.text().equals("<<")) {
      merge(value, name.location());
    } else {
      put(name, value);
    }
  }

  private void put(Node.Scalar name, Node value) {
    Node.Entry first = entries.putIfAbsent(name.text(), new Node.Entry(name.location(), value));
    if (first != null) {
      report.accept(
          ManifestProblem.DUPLICATE_KEY
              .at(name.location(), "the key `" + name.text() + "` is written twice")
              .hint("it stands in line " + first.key().line() + " already"));
    }
  }

  private void merge(Node value, SourceLocation key) {
    if (value instanceof Node.Fields fields) {
      merged.add(fields);
    } else if (value instanceof Node.Items items) {
      items.values().forEach(item -> mergeItem(item, key));
    } else {
      mergeItem(value, key);
    }
  }

  private void mergeItem(Node item, SourceLocation key) {
    if (item instanceof Node.Fields fields) {
      merged.add(fields);
    } else if (!(item instanceof Node.Broken)) {
      report.accept(
          ManifestProblem.BAD_MERGE_KEY
              .at(item.standsBesideKey() ? item.location() : key, "`<<` merges maps only")
              .hint("write `<<: *anchor`, or `<<: [*one, *two]`, where the anchors are maps"));
    }
  }

  Node.Fields build(boolean flow, SourceLocation place) {
    merged.forEach(fields -> fields.entries().forEach(entries::putIfAbsent));
    return new Node.Fields(entries, flow, place);
  }
}
