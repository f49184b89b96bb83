package dev.wherry.jwt;

import java.util.List;
import java.util.Optional;

/**
 * Whose tokens are taken.
 *
 * @param name the authorizer's, for messages
 * @param issuer the {@code iss} that a token must have
 * @param audience a token's {@code aud} must hold one of these; empty accepts any
 * @param keys the address of the issuer's key set (JWKS); found through the issuer's OpenID
 *     configuration where it is not given
 */
public record TokenSettings(
    String name, String issuer, List<String> audience, Optional<String> keys) {

  /** Copies the collection in. */
  public TokenSettings {
    audience = List.copyOf(audience);
  }
}
