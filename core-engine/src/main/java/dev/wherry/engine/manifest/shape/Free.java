package dev.wherry.engine.manifest.shape;

/**
 * Data that is handed on as it is.
 *
 * @param map whether it must be a map
 */
public record Free(boolean map) implements Shape {

  /** Anything at all. */
  public static final Free ANYTHING = new Free(false);

  /** A map of anything. */
  public static final Free MAP = new Free(true);
}
