package dev.wherry.spi.compile;

import java.math.BigDecimal;
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
 * @param minimum the smallest number; null where there is none
 * @param maximum the largest number; null where there is none
 */
public record PropertyType(
    Kind kind,
    List<String> values,
    Map<String, PropertyType> properties,
    @Nullable PropertyType items,
    @Nullable BigDecimal minimum,
    @Nullable BigDecimal maximum) {

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

  /** One that takes all numbers. */
  public PropertyType(
      Kind kind,
      List<String> values,
      Map<String, PropertyType> properties,
      @Nullable PropertyType items) {
    this(kind, values, properties, items, null, null);
  }

  /** The same, with another largest number. */
  public PropertyType upTo(long most) {
    return new PropertyType(kind, values, properties, items, minimum, BigDecimal.valueOf(most));
  }
}
