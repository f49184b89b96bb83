package dev.wherry.spi.blueprint;

/**
 * A provider's own name of a kind of resource, such as {@code AWS::Lambda::Function}.
 *
 * @param value as the provider writes it, without blanks
 */
public record NativeType(String value) implements Comparable<NativeType> {

  /** Refuses an empty name and blanks. */
  public NativeType {
    if (value.isEmpty() || value.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("`" + value + "` is no native type");
    }
  }

  @Override
  public int compareTo(NativeType other) {
    return value.compareTo(other.value);
  }

  /** The bare name. */
  @Override
  public String toString() {
    return value;
  }
}
