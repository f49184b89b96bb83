package dev.wherry.spi.artifact;

/**
 * The SHA-256 of what an artifact holds: sorted entry names and uncompressed bytes, jars by what is
 * in them. It is the same for a project that was built again without a change, although the bytes
 * of the zip may differ by the times that build tools write.
 *
 * @param value 64 lower-case hexadecimal digits
 */
public record ContentDigest(String value) implements Comparable<ContentDigest> {

  /** Refuses what is no SHA-256. */
  public ContentDigest {
    if (!value.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("`" + value + "` is no SHA-256 in hexadecimal");
    }
  }

  /** The first twelve digits, for people and for names. */
  public String brief() {
    return value.substring(0, 12);
  }

  @Override
  public int compareTo(ContentDigest other) {
    return value.compareTo(other.value);
  }

  /** The bare digits. */
  @Override
  public String toString() {
    return value;
  }
}
