package dev.wherry.model;

import org.jspecify.annotations.Nullable;

/**
 * A stage's name: one copy of the app, such as {@code dev} or {@code prod}.
 *
 * @param value matches {@link #PATTERN}
 */
public record StageName(String value) implements Comparable<StageName> {

  /** What a name looks like, as a regular expression. */
  public static final String PATTERN = "[a-z][a-z0-9-]{0,19}";

  /** Refuses a value that is no name; the manifest's reader reports those before. */
  public StageName {
    Names.check(value, PATTERN);
  }

  @Override
  public int compareTo(StageName other) {
    return value.compareTo(other.value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StageName name && value.equals(name.value);
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
