package dev.wherry.aws.deployer.data;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a property of a CloudFormation resource takes.
 *
 * @param kind its shape
 * @param values the only ones it takes; empty takes all
 * @param properties those of an object, by name
 * @param items what a list holds
 */
public record PropertyType(
    Kind kind,
    List<String> values,
    Map<String, PropertyType> properties,
    Optional<PropertyType> items) {

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

  PropertyType(
      @JsonProperty("type") String type,
      @JsonProperty("values") @Nullable List<String> values,
      @JsonProperty("properties") @Nullable Map<String, PropertyType> properties,
      @JsonProperty("items") @Nullable PropertyType items) {
    this(
        Kind.valueOf(type.toUpperCase(Locale.ROOT)),
        values == null ? List.of() : List.copyOf(values),
        properties == null ? Map.of() : Map.copyOf(properties),
        Optional.ofNullable(items));
  }
}
