package dev.wherry.local.reload;

import java.util.Set;

/**
 * What a class file says that matters to those who use the class.
 *
 * @param name with slashes
 * @param source the path of its source below a source folder
 * @param parents the superclass and the interfaces
 * @param mentions the classes that it mentions, but the JDK's
 * @param shape a text that differs when something differs that others can see
 * @param constants a text that differs when a constant differs that others have copied
 */
record ClassFacts(
    String name,
    String source,
    Set<String> parents,
    Set<String> mentions,
    String shape,
    String constants) {

  /** Copies the sets in. */
  ClassFacts {
    parents = Set.copyOf(parents);
    mentions = Set.copyOf(mentions);
  }

  /** The last part of a class's name. */
  static String simpleName(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('$')) + 1);
  }
}
