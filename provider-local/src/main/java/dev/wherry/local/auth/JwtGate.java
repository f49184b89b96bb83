package dev.wherry.local.auth;

import dev.wherry.function.Response;
import dev.wherry.jwt.TokenIssuer;
import dev.wherry.jwt.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Lets callers through whose bearer token an issuer signed, and which grants all wanted scopes. */
public final class JwtGate implements Gate {

  private final TokenIssuer issuer;
  private final List<String> scopes;
  private final Executor executor;

  /**
   * A gate for one route.
   *
   * @param issuer who signs
   * @param scopes what a token must grant, all of them
   * @param executor where tokens are checked: keys may have to be fetched
   */
  public JwtGate(TokenIssuer issuer, List<String> scopes, Executor executor) {
    this.issuer = issuer;
    this.scopes = List.copyOf(scopes);
    this.executor = executor;
  }

  @Override
  public void check(Map<String, List<String>> headers, Consumer<Decision> then) {
    String token = TokenIssuer.token(headers.get("authorization"));
    if (token == null) {
      then.accept(new Denied(TokenIssuer.noToken()));
    } else {
      executor.execute(() -> then.accept(decide(token)));
    }
  }

  private Decision decide(String token) {
    Verdict verdict = issuer.check(token, scopes);
    Response denial = verdict.denial();
    return denial == null
        ? new Granted(Optional.ofNullable(verdict.principal()))
        : new Denied(denial);
  }
}
