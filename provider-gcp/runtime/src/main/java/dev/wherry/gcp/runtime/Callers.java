package dev.wherry.gcp.runtime;

import dev.wherry.function.Principal;
import dev.wherry.function.Response;
import dev.wherry.jwt.Verdict;
import dev.wherry.runtime.adapter.ApiKeys;
import dev.wherry.runtime.adapter.RouteLines;
import org.jspecify.annotations.Nullable;

/**
 * Who may call: what a route asks for is checked here, where the platform does not.
 *
 * @param keys who has an API key; null when no route asks for one
 * @param tokens who has a token; null when no route asks for one
 * @param iam whether the platform has checked every caller
 */
record Callers(@Nullable ApiKeys keys, @Nullable Tokens tokens, boolean iam) {

  /**
   * One of the two is set, or neither when nobody asked.
   *
   * @param principal who calls
   * @param denial what the caller is answered
   */
  record Caller(@Nullable Principal principal, @Nullable Response denial) {}

  Caller of(RouteLines.Match match, IncomingRequest request) {
    if (match.needsKey() && keys != null) {
      Response denial = keys.denial(request.headers().get(ApiKeys.HEADER));
      return denial == null ? new Caller(keys.principal(), null) : new Caller(null, denial);
    }
    RouteLines.Token token = match.token();
    if (token != null && tokens != null) {
      Verdict verdict = tokens.check(token, request.headers().get("authorization"));
      return new Caller(verdict.principal(), verdict.denial());
    }
    return new Caller(iam ? IamCaller.of(request.header("authorization")) : null, null);
  }
}
