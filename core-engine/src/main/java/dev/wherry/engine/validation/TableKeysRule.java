package dev.wherry.engine.validation;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.diagnostic.ManifestProblem;
import dev.wherry.model.Origin;
import dev.wherry.model.Resource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Key and sort are two attributes, and an attribute has one type. */
final class TableKeysRule implements Rule {

  @Override
  public void check(Subject subject, Consumer<Diagnostic> report) {
    for (Resource resource : subject.resources()) {
      if (resource instanceof Resource.Table table) {
        Map<String, Resource.Table.Key> types = new HashMap<>();
        keys(table.key(), table.sort(), table.origin(), types, report);
        table
            .indexes()
            .values()
            .forEach(index -> keys(index.key(), index.sort(), index.origin(), types, report));
      }
    }
  }

  private static void keys(
      Resource.Table.Key key,
      Optional<Resource.Table.Key> sort,
      Origin origin,
      Map<String, Resource.Table.Key> types,
      Consumer<Diagnostic> report) {
    type(key, origin, "key", types, report);
    sort.ifPresent(
        second -> {
          if (second.name().equals(key.name())) {
            report.accept(
                ManifestProblem.SAME_KEY_TWICE
                    .at(origin.at("sort"), "`" + key.name() + "` is `key` and `sort` at once")
                    .hint("sort by another attribute, or remove `sort`"));
          } else {
            type(second, origin, "sort", types, report);
          }
        });
  }

  private static void type(
      Resource.Table.Key key,
      Origin origin,
      String place,
      Map<String, Resource.Table.Key> types,
      Consumer<Diagnostic> report) {
    Resource.Table.Key first = types.putIfAbsent(key.name(), key);
    if (first != null && first.type() != key.type()) {
      report.accept(
          ManifestProblem.SAME_KEY_TWICE
              .at(origin.at(place), "the attribute `" + key.name() + "` has two types")
              .hint("write the same `type` wherever it is a key"));
    }
  }
}
