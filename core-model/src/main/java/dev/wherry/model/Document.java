package dev.wherry.model;

import dev.wherry.diagnostic.SourceLocation;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Free-form data of the manifest: what Wherry hands on without a meaning of its own. */
public sealed interface Document {

  /** Where it was written. */
  SourceLocation location();

  /** A text. */
  record Text(String value, SourceLocation location) implements Document {}

  /** A number, exact. */
  record Decimal(BigDecimal value, SourceLocation location) implements Document {}

  /** {@code true} or {@code false}. */
  record Bool(boolean value, SourceLocation location) implements Document {}

  /** {@code ~}. */
  record Nothing(SourceLocation location) implements Document {}

  /** A list. */
  record Items(List<Document> values, SourceLocation location) implements Document {

    /** Copies the list in. */
    public Items {
      values = List.copyOf(values);
    }
  }

  /** A map, in the order written. */
  record Fields(Map<String, Document> values, SourceLocation location) implements Document {

    /** Copies the map in. */
    public Fields {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }
}
