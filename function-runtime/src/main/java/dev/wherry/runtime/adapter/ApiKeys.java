package dev.wherry.runtime.adapter;

import dev.wherry.function.Principal;
import dev.wherry.function.Response;
import dev.wherry.runtime.http.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets callers through whose key is a line of a secret, where the platform checks none. */
public final class ApiKeys {

  /** Where a caller shows its key. */
  public static final String HEADER = "x-api-key";

  private static final String SUBJECT = "api-key";

  private final CachedSecret keys;

  /** The callers with a key of this secret. */
  public ApiKeys(CachedSecret keys) {
    this.keys = keys;
  }

  /** Who a caller with a key is. */
  public Principal principal() {
    return new Principal(SUBJECT, List.of(), Map.of());
  }

  /** The answer to a caller without a known key; null when there is one. */
  public @Nullable Response denial(@Nullable List<String> shown) {
    if (shown == null || shown.size() != 1) {
      return denied("the request needs one `" + HEADER + "` header");
    }
    byte[] key = shown.get(0).getBytes(StandardCharsets.UTF_8);
    // A key that was added a moment ago need not wait for the cache to expire.
    if (matches(key, keys.value()) || (keys.refresh() && matches(key, keys.value()))) {
      return null;
    }
    return denied("the key is not known");
  }

  /** Compares with every key, so that the time taken tells nothing about which one came close. */
  private static boolean matches(byte[] shown, String lines) {
    boolean found = false;
    for (String line : lines.split("\n", -1)) {
      byte[] key = line.strip().getBytes(StandardCharsets.UTF_8);
      found |= MessageDigest.isEqual(shown, key) && key.length > 0;
    }
    return found;
  }

  private static Response denied(String detail) {
    return Problem.of(401, "unauthorized", detail).header("www-authenticate", "ApiKey");
  }
}
