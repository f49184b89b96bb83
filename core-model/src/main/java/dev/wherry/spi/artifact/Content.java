package dev.wherry.spi.artifact;

import java.net.URI;
import java.util.List;

/**
 * What stands at a path of an artifact. The engine knows the user's code; a layout only names it.
 */
public sealed interface Content {

  /** The user's own classes as one jar, byte-identical when the build tool made a jar. */
  record ProjectClasses() implements Content {}

  /** The user's libraries, unchanged: the path is a folder, empty for the root. */
  record ProjectLibraries() implements Content {}

  /**
   * What is made for the functions, as one jar: their entry points and binders, and one entry with
   * the class files that a cold start begins with ({@code wherry-startup}).
   *
   * @param startup the names of those classes, which other jars of the artifact have, in the order
   *     in which they can be defined; empty where the platform's adapter has no use for them
   */
  record EntryPoints(List<String> startup) implements Content {

    /** Copies the list in. */
    public EntryPoints {
      startup = List.copyOf(startup);
    }

    /** Without classes for a cold start. */
    public EntryPoints() {
      this(List.of());
    }
  }

  /**
   * A jar without classes whose manifest names every other jar in its folder and below, in the
   * order of the layout, for platforms and loaders that take one jar and look no further.
   */
  record ClassPathJar() implements Content {}

  /**
   * A file of the provider's, such as its adapter's jar.
   *
   * @param location where the class path has it: {@code file:}, also of a folder of classes, or
   *     {@code jar:}
   */
  record Copy(URI location) implements Content {}

  /**
   * A generated file.
   *
   * @param value written as UTF-8
   */
  record Text(String value) implements Content {}
}
