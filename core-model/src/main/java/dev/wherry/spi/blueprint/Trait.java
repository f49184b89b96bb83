package dev.wherry.spi.blueprint;

/** What the engine must know of a resource beyond its properties. */
public enum Trait {
  /**
   * It holds what cannot be made again: it is never deleted or replaced unless that is asked for.
   */
  HOLDS_DATA,
  /** No release knows it, so nobody knows what it holds. */
  UNKNOWN,
  /** Anyone on the internet may call it. */
  PUBLIC
}
