package dev.wherry.gcp.runtime;

import dev.wherry.function.Principal;
import dev.wherry.runtime.adapter.Claims;
import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The caller of a private function. Cloud Run has verified the identity token and passes it on
 * without its signature.
 */
final class IamCaller {

  private static final String SCHEME = "Bearer ";

  private IamCaller() {}

  /** Who the token is about; null when there is none to read. */
  static @Nullable Principal of(@Nullable String authorization) {
    if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, 7)) {
      return null;
    }
    int start = authorization.indexOf('.') + 1;
    int end = authorization.indexOf('.', start);
    if (start == 0 || end < 0) {
      return null;
    }
    try {
      byte[] json = Base64.getUrlDecoder().decode(authorization.substring(start, end));
      return Claims.value(new JsonReader(json)) instanceof Map<?, ?> claims
          ? Claims.principal(claims.get("sub"), List.of(), claims)
          : null;
    } catch (JsonException | IllegalArgumentException e) {
      return null;
    }
  }
}
