package dev.wherry.spi.compile;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a property of a native resource takes. A list or map that is left out is empty.
 *
 * @param kind its shape
 * @param values the only ones it takes; empty takes all
 * @param properties those of an object, by name
 * @param items what a list holds; null takes all
 */
public record PropertyType(
    Kind kind,
    List<String> values,
    Map<String, PropertyType> properties,
    @Nullable PropertyType items) {

  /** A shape. */
  public enum Kind {
    /** Not said. */
    ANY,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** A list. */
    LIST,
    /** A map of any keys. */
    MAP,
    /** A number. */
    NUMBER,
    /** A map of known keys. */
    OBJECT,
    /** A text. */
    STRING
  }

  /** Copies the collections in. */
  public PropertyType {
    values = values == null ? List.of() : List.copyOf(values);
    properties = properties == null ? Map.of() : Map.copyOf(properties);
  }
}
