package dev.wherry.local.auth;

import dev.wherry.function.Principal;
import dev.wherry.function.Response;
import dev.wherry.runtime.http.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Lets callers through whose bearer token an issuer signed, and which grants all wanted scopes. */
public final class JwtGate implements Gate {

  private static final String SCHEME = "bearer ";

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
    List<String> lines = headers.getOrDefault("authorization", List.of());
    if (lines.size() != 1 || !lines.get(0).regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      then.accept(denied(401, "unauthorized", "the request needs a bearer token", "Bearer"));
      return;
    }
    String token = lines.get(0).substring(SCHEME.length()).strip();
    executor.execute(() -> then.accept(decide(token)));
  }

  private Decision decide(String token) {
    try {
      Principal principal = issuer.check(token);
      return principal.scopes().containsAll(scopes)
          ? new Granted(Optional.of(principal))
          : denied(
              403,
              "insufficient-scope",
              "the token must grant " + String.join(", ", scopes),
              "Bearer error=\"insufficient_scope\", scope=\"" + String.join(" ", scopes) + "\"");
    } catch (TokenRefusedException refused) {
      return denied(401, "invalid-token", refused.getMessage(), "Bearer error=\"invalid_token\"");
    } catch (KeysUnavailableException unavailable) {
      return new Denied(Problem.of(503, "keys-unavailable", unavailable.getMessage()));
    }
  }

  private static Decision denied(int status, String code, String detail, String challenge) {
    Response problem = Problem.of(status, code, detail);
    return new Denied(problem.header("www-authenticate", challenge));
  }
}
