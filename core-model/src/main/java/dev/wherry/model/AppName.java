package dev.wherry.model;

import org.jspecify.annotations.Nullable;

/**
 * An app's name in {@code wherry.yml}.
 *
 * @param value matches {@link #PATTERN}
 */
public record AppName(String value) implements Comparable<AppName> {

  /** What a name looks like, as a regular expression. */
  public static final String PATTERN = "[a-z][a-z0-9-]{1,38}[a-z0-9]";

  /** Refuses a value that is no name; the manifest's reader reports those before. */
  public AppName {
    Names.check(value, PATTERN);
  }

  @Override
  public int compareTo(AppName other) {
    return value.compareTo(other.value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AppName name && value.equals(name.value);
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
