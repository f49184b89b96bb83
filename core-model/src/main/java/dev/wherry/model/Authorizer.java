package dev.wherry.model;

import java.util.List;
import java.util.Optional;

/** Who checks a caller. */
public sealed interface Authorizer {

  /** Its name in the manifest. */
  AuthorizerName name();

  /** Where it was written. */
  Origin origin();

  /**
   * A signed token in the {@code authorization} header.
   *
   * @param name its name in the manifest
   * @param issuer the {@code iss} that a token must have
   * @param audience a token's {@code aud} must hold one of these; empty accepts any
   * @param keys the address of the issuer's key set (JWKS); found through the issuer's OpenID
   *     configuration where it is not given
   * @param origin where it was written
   */
  record Jwt(
      AuthorizerName name,
      String issuer,
      List<String> audience,
      Optional<String> keys,
      Origin origin)
      implements Authorizer {

    /** Copies the collection in. */
    public Jwt {
      audience = List.copyOf(audience);
    }
  }
}
