package dev.wherry.jwt;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.wherry.function.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads a token's claims. */
final class TokenClaims {

  private TokenClaims() {}

  static Principal principal(JWTClaimsSet claims) {
    Map<String, Object> all = new HashMap<>(claims.toJSONObject());
    all.values().removeIf(Objects::isNull);
    Object subject = all.getOrDefault("sub", all.getOrDefault("client_id", ""));
    return new Principal(subject.toString(), scopes(all), all);
  }

  /** {@code scope} is a text (RFC 8693); some issuers say {@code scp}, a text or a list. */
  private static List<String> scopes(Map<String, Object> claims) {
    Object granted = claims.getOrDefault("scope", claims.get("scp"));
    if (granted instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    return granted instanceof String text && !text.isBlank()
        ? List.of(text.strip().split(" +", -1))
        : List.of();
  }
}
