package dev.wherry.engine.assembly;

import dev.wherry.model.ProjectCode;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What artifacts are made of.
 *
 * @param code the user's
 * @param entryPoints the generated classes, by their path in a jar
 */
public record AssemblySource(ProjectCode code, Map<String, byte[]> entryPoints) {

  /** Copies the map in, in order. */
  public AssemblySource {
    entryPoints = Collections.unmodifiableMap(new TreeMap<>(entryPoints));
  }
}
