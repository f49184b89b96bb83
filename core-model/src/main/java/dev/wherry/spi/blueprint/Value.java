package dev.wherry.spi.blueprint;

import dev.wherry.model.ResourceName;
import dev.wherry.spi.artifact.ArtifactId;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A native property's value, or what it will be once something else is known. */
public sealed interface Value {

  /** This value and all that it consists of. */
  default Stream<Value> everything() {
    return Stream.of(this);
  }

  /** A text. */
  static Literal text(String value) {
    return new Literal(value);
  }

  /** A number. */
  static Literal number(long value) {
    return new Literal(BigDecimal.valueOf(value));
  }

  /** {@code true} or {@code false}. */
  static Literal flag(boolean value) {
    return new Literal(value);
  }

  /** A list. */
  static Items items(Value... values) {
    return new Items(List.of(values));
  }

  /**
   * A scalar.
   *
   * @param value a String, a Boolean or a BigDecimal; numbers that are equal are equal values
   */
  record Literal(Object value) implements Value {

    /** Refuses other types and takes away what makes equal numbers differ. */
    public Literal {
      if (value instanceof BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        value = bare.scale() < 0 ? bare.setScale(0) : bare;
      } else if (!(value instanceof String || value instanceof Boolean)) {
        throw new IllegalArgumentException("no scalar: " + value.getClass().getName());
      }
    }
  }

  /** A list. */
  record Items(List<Value> values) implements Value {

    /** Copies the list in. */
    public Items {
      values = List.copyOf(values);
    }

    @Override
    public Stream<Value> everything() {
      return Parts.of(this, values);
    }
  }

  /** A map; the order is kept for readers and means nothing. */
  record Fields(Map<String, Value> values) implements Value {

    /** Without any key. */
    public static final Fields NONE = new Fields(Map.of());

    /** Copies the map in. */
    public Fields {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    @Override
    public Stream<Value> everything() {
      return Parts.of(this, values.values());
    }

    /** The same with one key more, or another value for it. */
    public Fields with(String key, Value value) {
      Map<String, Value> more = new LinkedHashMap<>(values);
      more.put(key, value);
      return new Fields(more);
    }
  }

  /** A text of several parts, each of which comes to a scalar. */
  record Concat(List<Value> parts) implements Value {

    /** Copies the list in. */
    public Concat {
      parts = List.copyOf(parts);
    }

    @Override
    public Stream<Value> everything() {
      return Parts.of(this, parts);
    }
  }

  /**
   * What a resource of the blueprint turns out to have once it exists. It stays the same until the
   * resource is replaced; what must follow a change of code names the digest as well.
   *
   * @param resource which
   * @param name the provider's name of the attribute, such as {@code Arn}
   */
  record Attribute(ResourceId resource, String name) implements Value {}

  /**
   * The digest of an artifact: where this stands, a change is a change of code.
   *
   * @param artifact which
   * @param brief its first twelve digits, for people and where a platform takes no more
   */
  record ArtifactDigest(ArtifactId artifact, boolean brief) implements Value {

    /** The whole digest. */
    public ArtifactDigest(ArtifactId artifact) {
      this(artifact, false);
    }
  }

  /** The value of a secret, which the platform looks up; nothing of Wherry's ever reads it. */
  record SecretRef(ResourceName secret) implements Value {}
}
