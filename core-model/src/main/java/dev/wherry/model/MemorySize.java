package dev.wherry.model;

/**
 * An amount of memory.
 *
 * @param megabytes in units of 1,048,576 bytes, at least 1
 */
public record MemorySize(int megabytes) implements Comparable<MemorySize> {

  /** Refuses nothing and less. */
  public MemorySize {
    if (megabytes < 1) {
      throw new IllegalArgumentException("memory must be at least 1MB");
    }
  }

  @Override
  public int compareTo(MemorySize other) {
    return Integer.compare(megabytes, other.megabytes);
  }

  /** As the manifest writes it: {@code 512MB}, {@code 2GB}. */
  @Override
  public String toString() {
    return megabytes % 1024 == 0 ? megabytes / 1024 + "GB" : megabytes + "MB";
  }
}
