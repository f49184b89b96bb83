package dev.wherry.model;

/**
 * A resource's name in {@code wherry.yml}.
 *
 * @param value matches {@link #PATTERN}
 */
public record ResourceName(String value) implements Comparable<ResourceName> {

  /** What a name looks like, as a regular expression. */
  public static final String PATTERN = "[a-z][a-z0-9-]{0,48}[a-z0-9]";

  /** Refuses a value that is no name; the manifest's reader reports those before. */
  public ResourceName {
    Names.check(value, PATTERN);
  }

  @Override
  public int compareTo(ResourceName other) {
    return value.compareTo(other.value);
  }

  /** The bare name. */
  @Override
  public String toString() {
    return value;
  }
}
