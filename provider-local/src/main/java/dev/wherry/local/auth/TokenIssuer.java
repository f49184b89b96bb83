package dev.wherry.local.auth;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.function.Principal;
import dev.wherry.model.Authorizer;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An authorizer of the app. The JOSE library is loaded, and the issuer asked for its keys, with the
 * first token.
 */
public final class TokenIssuer {

  private static final long RETRY_NANOS = 5_000_000_000L;

  private final Authorizer.Jwt authorizer;
  private final Consumer<Diagnostic> problems;
  private @Nullable TokenVerifier verifier;
  private @Nullable KeysUnavailableException lastFailure;
  private long failedAt;

  /**
   * An issuer whose keys are not known yet.
   *
   * @param problems told when the keys cannot be had
   */
  public TokenIssuer(Authorizer.Jwt authorizer, Consumer<Diagnostic> problems) {
    this.authorizer = authorizer;
    this.problems = problems;
  }

  /** Who the token speaks for. May block on the network. */
  Principal check(String token) throws TokenRefusedException, KeysUnavailableException {
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
      verifier = TokenVerifier.of(authorizer);
    }
    return verifier;
  }

  private synchronized KeysUnavailableException unavailable(IOException failure) {
    String message =
        "the keys of authorizer `"
            + authorizer.name()
            + "` cannot be had from "
            + authorizer.keys().orElse(authorizer.issuer());
    problems.accept(
        Diagnostic.error("W0608", message + ": " + failure.getMessage())
            .hint("check `issuer` and `keys`, and that the issuer answers")
            .at(authorizer.origin().location()));
    failedAt = System.nanoTime();
    lastFailure = new KeysUnavailableException(message, failure);
    return lastFailure;
  }
}
