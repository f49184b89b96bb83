package dev.wherry.jwt;

import dev.wherry.function.Principal;
import dev.wherry.function.Response;
import dev.wherry.runtime.http.Problem;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose tokens are taken. The JOSE library is loaded, and the issuer asked for its keys,
 * with the first token.
 */
public final class TokenIssuer {

  private static final long RETRY_NANOS = 5_000_000_000L;

  private static final String SCHEME = "bearer ";

  private final TokenSettings settings;
  private final Consumer<String> problems;
  private @Nullable TokenVerifier verifier;
  private @Nullable KeysUnavailableException lastFailure;
  private long failedAt;

  /**
   * An issuer whose keys are not known yet.
   *
   * @param problems told when the keys cannot be had
   */
  public TokenIssuer(TokenSettings settings, Consumer<String> problems) {
    this.settings = settings;
    this.problems = problems;
  }

  /** The token of a request's {@code authorization} headers; null when there is not just one. */
  public static @Nullable String token(@Nullable List<String> authorization) {
    if (authorization == null || authorization.size() != 1) {
      return null;
    }
    String line = authorization.get(0);
    return line.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? line.substring(SCHEME.length()).strip()
        : null;
  }

  /** The answer to a request without a token. */
  public static Response noToken() {
    return denied(401, "unauthorized", "the request needs a bearer token", "Bearer");
  }

  /**
   * Checks a token. May block on the network.
   *
   * @param scopes what it must grant, all of them
   */
  public Verdict check(String token, List<String> scopes) {
    try {
      Principal principal = verified(token);
      return principal.scopes().containsAll(scopes)
          ? new Verdict(principal, null)
          : new Verdict(null, insufficient(scopes));
    } catch (TokenRefusedException refused) {
      return new Verdict(
          null,
          denied(401, "invalid-token", refused.getMessage(), "Bearer error=\"invalid_token\""));
    } catch (KeysUnavailableException unavailable) {
      return new Verdict(null, Problem.of(503, "keys-unavailable", unavailable.getMessage()));
    }
  }

  private static Response insufficient(List<String> scopes) {
    return denied(
        403,
        "insufficient-scope",
        "the token must grant " + String.join(", ", scopes),
        "Bearer error=\"insufficient_scope\", scope=\"" + String.join(" ", scopes) + "\"");
  }

  private static Response denied(int status, String code, String detail, String challenge) {
    return Problem.of(status, code, detail).header("www-authenticate", challenge);
  }

  private Principal verified(String token) throws TokenRefusedException, KeysUnavailableException {
    try {
      return verifier().verify(token);
    } catch (IOException failure) {
      throw unavailable(failure);
    }
  }

  private synchronized TokenVerifier verifier() throws IOException, KeysUnavailableException {
    if (verifier == null) {
      if (lastFailure != null && System.nanoTime() - failedAt < RETRY_NANOS) {
        throw lastFailure;
      }
      verifier = TokenVerifier.of(settings);
    }
    return verifier;
  }

  private synchronized KeysUnavailableException unavailable(IOException failure) {
    String message =
        "the keys of authorizer `"
            + settings.name()
            + "` cannot be had from "
            + settings.keys().orElse(settings.issuer());
    problems.accept(message + ": " + failure.getMessage());
    failedAt = System.nanoTime();
    lastFailure = new KeysUnavailableException(message, failure);
    return lastFailure;
  }
}
