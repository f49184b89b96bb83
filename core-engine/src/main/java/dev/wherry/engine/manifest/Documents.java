package dev.wherry.engine.manifest;

import dev.wherry.engine.manifest.yaml.Node;
import dev.wherry.model.Document;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads data that is handed on: plain numbers and flags are such, all else is text. */
final class Documents {

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]{0,60})(\\.[0-9]{1,60})?([eE][+-]?[0-9]{1,3})?");

  private final Reading reading;

  Documents(Reading reading) {
    this.reading = reading;
  }

  /** The data of a node, empty when a substitution has no value. */
  Optional<Document> read(Node node) {
    if (node instanceof Node.Items items) {
      List<Document> values = new ArrayList<>();
      items.values().forEach(item -> read(item).ifPresent(values::add));
      return Optional.of(new Document.Items(values, items.location()));
    }
    if (node instanceof Node.Fields fields) {
      return Optional.of(fields(fields));
    }
    return node instanceof Node.Scalar scalar ? scalar(scalar) : Optional.empty();
  }

  Document.Fields fields(Node.Fields fields) {
    Map<String, Document> values = new LinkedHashMap<>();
    fields
        .entries()
        .forEach((name, entry) -> read(entry.value()).ifPresent(value -> values.put(name, value)));
    return new Document.Fields(values, fields.location());
  }

  private Optional<Document> scalar(Node.Scalar scalar) {
    if (scalar.isNothing()) {
      return Optional.of(new Document.Nothing(scalar.location()));
    }
    try {
      String text = reading.substitutions().close(scalar);
      return Optional.of(scalar.plain() ? plain(text, scalar) : text(text, scalar));
    } catch (SubstitutionException problem) {
      reading.report(problem.diagnostic());
      return Optional.empty();
    }
  }

  private static Document plain(String text, Node.Scalar scalar) {
    if (text.equals("true") || text.equals("false")) {
      return new Document.Bool(text.equals("true"), scalar.location());
    }
    return NUMBER.matcher(text).matches()
        ? new Document.Decimal(new BigDecimal(text), scalar.location())
        : text(text, scalar);
  }

  private static Document text(String text, Node.Scalar scalar) {
    return new Document.Text(text, scalar.location());
  }

  /** Native properties: maps by provider, then by type. */
  Map<dev.wherry.model.ProviderName, Map<String, Document.Fields>> overrides(
      Map<String, Node.Entry> entries) {
    Map<dev.wherry.model.ProviderName, Map<String, Document.Fields>> overrides =
        new LinkedHashMap<>();
    entries.forEach(
        (provider, entry) -> {
          Map<String, Document.Fields> types = new LinkedHashMap<>();
          if (entry.value() instanceof Node.Fields fields) {
            fields
                .entries()
                .forEach(
                    (type, properties) -> {
                      if (properties.value() instanceof Node.Fields map) {
                        types.put(type, fields(map));
                      }
                    });
          }
          overrides.put(new dev.wherry.model.ProviderName(provider), types);
        });
    return overrides;
  }
}
