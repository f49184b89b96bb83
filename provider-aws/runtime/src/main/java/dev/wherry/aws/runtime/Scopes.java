package dev.wherry.aws.runtime;

import dev.wherry.function.Principal;
import dev.wherry.function.Response;
import dev.wherry.runtime.adapter.Claims;
import dev.wherry.runtime.adapter.RouteLines;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a token must grant on a route with several scopes. The HTTP API has checked the token, and
 * that it grants one of them; the manifest wants all.
 */
final class Scopes {

  private Scopes() {}

  /** As the HTTP API answers who has none of them; null when the caller has all. */
  static @Nullable Response denial(@Nullable Principal principal, RouteLines.Token wanted) {
    return principal != null && granted(principal).containsAll(wanted.scopes())
        ? null
        : Response.of(403)
            .bytes(
                "application/json", "{\"message\":\"Forbidden\"}".getBytes(StandardCharsets.UTF_8));
  }

  /** Those that the HTTP API names, and those of the token's claims, which may be more. */
  private static List<String> granted(Principal principal) {
    List<String> granted = new ArrayList<>(principal.scopes());
    add(principal.claims().get("scope"), granted);
    add(principal.claims().get("scp"), granted);
    return granted;
  }

  /** An HTTP API hands a list on as {@code [a b]}. */
  private static void add(@Nullable Object claim, List<String> granted) {
    if (claim instanceof String words) {
      boolean list = words.startsWith("[") && words.endsWith("]");
      Claims.addWords(list ? words.substring(1, words.length() - 1) : words, granted);
    }
  }
}
