package dev.wherry.spi.artifact;

/**
 * An artifact's name within one compilation, such as {@code app}.
 *
 * @param value lower-case letters, digits and hyphens
 */
public record ArtifactId(String value) implements Comparable<ArtifactId> {

  /** Refuses what could not be a file's name. */
  public ArtifactId {
    if (!value.matches("[a-z0-9][a-z0-9-]{0,99}")) {
      throw new IllegalArgumentException("`" + value + "` is no name of an artifact");
    }
  }

  @Override
  public int compareTo(ArtifactId other) {
    return value.compareTo(other.value);
  }

  /** The bare name. */
  @Override
  public String toString() {
    return value;
  }
}
