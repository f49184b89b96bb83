package dev.wherry.function;

/** A secret. Its {@code toString()} is {@code ***}. */
public interface Secret {

  /**
   * The current value. Cached for a few minutes, so that a rotated secret arrives without a
   * deployment.
   *
   * @throws ResourceException when the secret has no value, or the platform refuses it
   */
  String value();
}
