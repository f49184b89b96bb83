package dev.wherry.spi.artifact;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an artifact looks like inside.
 *
 * @param id its name within the compilation
 * @param entries content by path; a path has {@code /} between its parts, and the order is that of
 *     a class path
 */
public record ArtifactLayout(ArtifactId id, Map<String, Content> entries) {

  /** Copies the map in and refuses paths that lead outside. */
  public ArtifactLayout {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    entries.keySet().forEach(ArtifactLayout::check);
  }

  private static void check(String path) {
    boolean outside = path.startsWith("/") || path.contains("\\") || path.contains("//");
    for (String part : path.split("/", -1)) {
      outside |= part.equals("..") || part.equals(".");
    }
    if (outside) {
      throw new IllegalArgumentException("`" + path + "` leads out of the artifact");
    }
  }
}
