package dev.wherry.engine.manifest;

/** A part cannot be read because of what was reported inside it. */
final class UnreadableException extends Exception {

  private static final long serialVersionUID = 1L;
}
