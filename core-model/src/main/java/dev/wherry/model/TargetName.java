package dev.wherry.model;

import org.jspecify.annotations.Nullable;

/**
 * A target's name in {@code wherry.yml}: a provider and a place.
 *
 * @param value matches {@link #PATTERN}
 */
public record TargetName(String value) implements Comparable<TargetName> {

  /** What a name looks like, as a regular expression. */
  public static final String PATTERN = "[a-z][a-z0-9-]{0,38}";

  /** Refuses a value that is no name; the manifest's reader reports those before. */
  public TargetName {
    Names.check(value, PATTERN);
  }

  @Override
  public int compareTo(TargetName other) {
    return value.compareTo(other.value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TargetName name && value.equals(name.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** The bare name. */
  @Override
  public String toString() {
    return value;
  }
}
