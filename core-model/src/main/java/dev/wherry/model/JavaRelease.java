package dev.wherry.model;

import java.util.List;

/**
 * The Java release that an app's functions run on.
 *
 * @param feature one of {@link #KNOWN}
 */
public record JavaRelease(int feature) {

  /** The releases with long-term support that Wherry knows. */
  public static final List<Integer> KNOWN = List.of(17, 21, 25);

  /** Refuses any other release. */
  public JavaRelease {
    if (!KNOWN.contains(feature)) {
      throw new IllegalArgumentException("java must be one of " + KNOWN);
    }
  }

  /** The version of class files that this release compiles to: 61 for 17. */
  public int classFileVersion() {
    return feature + 44;
  }

  /** The bare number. */
  @Override
  public String toString() {
    return Integer.toString(feature);
  }
}
