package dev.wherry.runtime.adapter;

import dev.wherry.function.Response;
import org.jspecify.annotations.Nullable;

/** Asks for the keys and tokens of a function's routes. */
public final class KeysAndTokens implements CallerCheck {

  private final @Nullable ApiKeys keys;
  private final @Nullable TokenCheck tokens;

  /**
   * A check.
   *
   * @param keys who has an API key; null when no route asks for one
   * @param tokens who has a token; null when no route asks for one
   */
  public KeysAndTokens(@Nullable ApiKeys keys, @Nullable TokenCheck tokens) {
    this.keys = keys;
    this.tokens = tokens;
  }

  @Override
  public Caller of(RouteLines.Match match, HttpAsk ask) {
    if (match.needsKey()) {
      ApiKeys known = required(keys, "WHERRY_KEYS");
      Response denial = known.denial(ask.headers().get(ApiKeys.HEADER));
      return denial == null ? new Caller(known.principal(), null) : new Caller(null, denial);
    }
    RouteLines.Token token = match.token();
    return token == null
        ? Caller.UNKNOWN
        : required(tokens, "WHERRY_AUTHORIZERS").check(token, ask.headers().get("authorization"));
  }

  /** A route that asks for what nobody can check stays closed. */
  private static <T> T required(@Nullable T check, String setting) {
    if (check == null) {
      throw new IllegalStateException("a route asks for what " + setting + " does not say");
    }
    return check;
  }
}
