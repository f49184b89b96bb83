package dev.wherry.gcp.runtime;

import dev.wherry.function.Principal;
import dev.wherry.runtime.adapter.Claims;
import dev.wherry.runtime.adapter.HttpAsk;
import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The caller of a private function. Cloud Run has verified the identity token and passes it on
 * without its signature (<a
 * href="https://cloud.google.com/run/docs/authenticating/service-to-service">authenticating service
 * to service</a>).
 */
final class IamCaller {

  /**
   * What Cloud Run checks alone where it is present; then {@code Authorization} is the caller's.
   */
  private static final String CHECKED_FIRST = "x-serverless-authorization";

  private static final String CHECKED_OTHERWISE = "authorization";

  private static final String SCHEME = "Bearer ";

  /** What Cloud Run writes in place of the signature of a token that it has verified. */
  private static final String VERIFIED = ".SIGNATURE_REMOVED_BY_GOOGLE";

  private IamCaller() {}

  /** Who the token is about that Cloud Run has verified; null when there is none to read. */
  static @Nullable Principal of(HttpAsk ask) {
    List<String> first = ask.headers().get(CHECKED_FIRST);
    if (first != null) {
      return of(only(first));
    }
    String other = only(ask.headers().get(CHECKED_OTHERWISE));
    return other != null && other.endsWith(VERIFIED) ? of(other) : null;
  }

  /** Of two lines nobody says which one was verified. */
  private static @Nullable String only(@Nullable List<String> lines) {
    return lines == null || lines.size() != 1 ? null : lines.get(0);
  }

  private static @Nullable Principal of(@Nullable String authorization) {
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
