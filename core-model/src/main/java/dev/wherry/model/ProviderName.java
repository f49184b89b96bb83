package dev.wherry.model;

import org.jspecify.annotations.Nullable;

/**
 * A provider's name: {@code aws}, {@code azure}, {@code gcp}, {@code naver} or {@code local}.
 *
 * @param value matches {@link #PATTERN}
 */
public record ProviderName(String value) implements Comparable<ProviderName> {

  /** What a name looks like, as a regular expression. */
  public static final String PATTERN = "[a-z][a-z0-9-]{0,38}";

  /** Refuses a value that is no name; the manifest's reader reports those before. */
  public ProviderName {
    Names.check(value, PATTERN);
  }

  @Override
  public int compareTo(ProviderName other) {
    return value.compareTo(other.value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ProviderName name && value.equals(name.value);
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
