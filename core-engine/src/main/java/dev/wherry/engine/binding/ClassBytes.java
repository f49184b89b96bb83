package dev.wherry.engine.binding;

import java.util.Optional;

/** Finds class files of a function's class path. */
@FunctionalInterface
public interface ClassBytes {

  /**
   * The content of a class file.
   *
   * @param name with slashes, nested classes with {@code $}
   * @return empty when the class path has no such class
   */
  Optional<byte[]> find(String name);
}
