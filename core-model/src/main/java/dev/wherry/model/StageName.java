package dev.wherry.model;

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

  /** The bare name. */
  @Override
  public String toString() {
    return value;
  }
}
