package dev.wherry.model;

import org.jspecify.annotations.Nullable;

/**
 * An authorizer's name in {@code wherry.yml}.
 *
 * @param value matches {@link #PATTERN}
 */
public record AuthorizerName(String value) implements Comparable<AuthorizerName> {

  /** What a name looks like, as a regular expression. */
  public static final String PATTERN = "[a-z][a-z0-9-]{0,38}";

  /** Refuses a value that is no name; the manifest's reader reports those before. */
  public AuthorizerName {
    Names.check(value, PATTERN);
  }

  @Override
  public int compareTo(AuthorizerName other) {
    return value.compareTo(other.value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AuthorizerName name && value.equals(name.value);
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
