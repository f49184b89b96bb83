package dev.wherry.model;

/** What an HTTP trigger asks of its caller. */
public sealed interface Auth {

  /** Nothing: the route is public. */
  record None() implements Auth {}

  /**
   * The header {@code x-api-key}, equal to a line of a secret.
   *
   * @param secret holds one key a line, so that keys can be rotated
   */
  record Key(ResourceName secret) implements Auth {

    /** The secret that {@code auth: key} reads. */
    public static final ResourceName DEFAULT_SECRET = new ResourceName("api-key");
  }

  /** The platform's own identity. */
  record Iam() implements Auth {}

  /**
   * An authorizer of the app.
   *
   * @param authorizer its name
   */
  record By(AuthorizerName authorizer) implements Auth {}
}
