package dev.wherry.gcp.deployer.client;

import com.google.auth.Credentials;
import com.google.auth.Retryable;
import com.google.auth.oauth2.ComputeEngineCredentials;
import com.google.auth.oauth2.ExternalAccountCredentials;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.IdTokenCredentials;
import com.google.auth.oauth2.IdTokenProvider;
import com.google.auth.oauth2.ImpersonatedCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import com.google.cloud.NoCredentials;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is signed in: application default credentials, found once. */
public final class SignIn {

  private static final String SCOPE = "https://www.googleapis.com/auth/cloud-platform";

  private final Calls calls;
  private @Nullable GoogleCredentials found;

  SignIn(Calls calls) {
    this.calls = calls;
  }

  /** What is sent to an endpoint: nothing to one without TLS. */
  public Credentials of(Endpoints.Endpoint endpoint) {
    return endpoint.secure() ? credentials() : NoCredentials.getInstance();
  }

  private synchronized GoogleCredentials credentials() {
    GoogleCredentials present = found;
    if (present == null) {
      try {
        present = GoogleCredentials.getApplicationDefault().createScoped(SCOPE);
      } catch (IOException e) {
        throw new ProviderException(
            Failures.credentials("no credentials for Google Cloud were found"), e);
      }
      found = present;
    }
    return present;
  }

  /**
   * Who it is, for people and for the commands that hints name.
   *
   * @throws ProviderException when nobody is signed in, or no longer
   */
  public String name() throws InterruptedException {
    GoogleCredentials known = credentials();
    if (known instanceof ServiceAccountCredentials account) {
      return account.getAccount();
    }
    if (known instanceof ImpersonatedCredentials account) {
      return account.getAccount();
    }
    return calls.retried(
        () -> {
          refresh(known);
          return known instanceof ComputeEngineCredentials machine
              ? machine.getAccount()
              : "whoever gcloud signed in";
        });
  }

  /** What hints put after {@code --member=}. */
  public String member() throws InterruptedException {
    if (credentials() instanceof ExternalAccountCredentials workload) {
      return member(workload.getServiceAccountEmail());
    }
    String name = name();
    return name.endsWith("gserviceaccount.com")
        ? "serviceAccount:" + name
        : "\"user:$(gcloud config get account)\"";
  }

  /** Workload identity: the account that it impersonates, or the pool's own name for it. */
  private static String member(@Nullable String impersonated) {
    return impersonated == null ? "principal://…" : "serviceAccount:" + impersonated;
  }

  private static void refresh(GoogleCredentials credentials) {
    try {
      credentials.refreshIfExpired();
    } catch (IOException e) {
      throw refused("nobody is signed in any more: ", e);
    }
  }

  /** A token that tells a function who calls; none for a function without TLS. */
  public Optional<String> identityToken(String audience) throws InterruptedException {
    if (audience.startsWith("http://")) {
      return Optional.empty();
    }
    if (!(credentials() instanceof IdTokenProvider provider)) {
      throw new ProviderException(
          ProviderFailure.of(
                  FailureKind.CREDENTIALS, "who is signed in has no identity that functions know")
              .hint("impersonate a service account with the role roles/run.invoker"));
    }
    IdTokenCredentials identity =
        IdTokenCredentials.newBuilder()
            .setIdTokenProvider(provider)
            .setTargetAudience(audience)
            .build();
    return Optional.of(
        calls.retried(
            () -> {
              refresh(identity);
              return identity.getAccessToken().getTokenValue();
            }));
  }

  private static void refresh(IdTokenCredentials identity) {
    try {
      identity.refreshIfExpired();
    } catch (IOException e) {
      throw refused("who is signed in gets no identity token: ", e);
    }
  }

  /** A token endpoint that does not answer is asked again; one that says no is not. */
  private static ProviderException refused(String what, IOException e) {
    return e instanceof Retryable answer && answer.isRetryable()
        ? new ProviderException(Failures.of(e), e)
        : new ProviderException(Failures.credentials(what + e.getMessage()), e);
  }
}
