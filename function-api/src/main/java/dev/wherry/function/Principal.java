package dev.wherry.function;

import java.util.List;
import java.util.Map;

/**
 * Who calls, as an authorizer established it.
 *
 * @param subject the token's {@code sub}, or the name of the key
 * @param scopes the granted scopes, possibly none
 * @param claims every claim by name; values are strings, numbers, booleans, lists and maps
 */
public record Principal(String subject, List<String> scopes, Map<String, Object> claims) {

  /** Copies the collections in. */
  public Principal {
    scopes = List.copyOf(scopes);
    claims = Map.copyOf(claims);
  }
}
