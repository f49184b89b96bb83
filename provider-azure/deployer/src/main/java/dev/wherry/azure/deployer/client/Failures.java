package dev.wherry.azure.deployer.client;

import com.azure.core.exception.ClientAuthenticationException;
import com.azure.core.exception.HttpResponseException;
import com.azure.core.http.HttpHeader;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.management.exception.ManagementError;
import com.azure.core.management.exception.ManagementException;
import com.azure.identity.CredentialUnavailableException;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Refusals of Azure as Wherry tells them: Azure's own words and what to do next. */
public final class Failures {

  private static final String SIGN_IN =
      "sign in with `az login`, or set AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET";

  private Failures() {}

  /** The failure behind an answer. */
  public static ProviderFailure of(Answer answer) {
    return of(Refusal.of(answer));
  }

  /** The failure behind a refusal. */
  public static ProviderFailure of(Refusal refusal) {
    ProviderFailure failure =
        ProviderFailure.of(
            KnownRefusals.kind(refusal).orElse(kind(refusal.status())), refusal.message());
    ProviderFailure told =
        failure.kind() == FailureKind.CREDENTIALS
            ? failure.hint(SIGN_IN)
            : KnownRefusals.hint(refusal).map(failure::hint).orElse(failure);
    return refusal.retryAfter().map(told::after).orElse(told);
  }

  private static FailureKind kind(int status) {
    return switch (status) {
      case 401 -> FailureKind.CREDENTIALS;
      case 403 -> FailureKind.PERMISSION;
      case 409 -> FailureKind.CONFLICT;
      case 429 -> FailureKind.THROTTLED;
      case 408, 500, 502, 503, 504 -> FailureKind.UNAVAILABLE;
      default -> FailureKind.REJECTED;
    };
  }

  /** Nobody is signed in. */
  static ProviderFailure credentials(String message) {
    return ProviderFailure.of(FailureKind.CREDENTIALS, message).hint(SIGN_IN);
  }

  /**
   * What stands in place of an answer.
   *
   * @throws InterruptedException when the thread is to stop
   */
  static ProviderException unanswered(RuntimeException exception) throws InterruptedException {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof InterruptedException) {
        InterruptedException stop = new InterruptedException("interrupted while calling Azure");
        stop.initCause(exception);
        // The library may have marked the thread again, and there is a lock to free.
        Thread.interrupted();
        throw stop;
      }
      if (cause instanceof ClientAuthenticationException refused) {
        return new ProviderException(
            isUnreachable(refused) ? unreachable(refused) : credentials(firstLine(refused)),
            exception);
      }
      if (cause instanceof HttpResponseException refused && refused.getResponse() != null) {
        return new ProviderException(of(refusal(refused)), exception);
      }
    }
    return new ProviderException(
        ProviderFailure.of(FailureKind.UNAVAILABLE, "Azure did not answer: " + reason(exception)),
        exception);
  }

  /**
   * Whether who signs people in was not reached. Nobody being signed in is another matter, although
   * a machine without an identity of its own is told of by a broken connection too.
   */
  private static boolean isUnreachable(ClientAuthenticationException refused) {
    return !(refused instanceof CredentialUnavailableException)
        && String.valueOf(refused.getMessage()).contains("UncheckedIOException");
  }

  /** Azure's library has tried for some twenty seconds: once more would be no other. */
  private static ProviderFailure unreachable(ClientAuthenticationException refused) {
    String[] words = firstLine(refused).split("UncheckedIOException: ", -1);
    return ProviderFailure.of(
            FailureKind.BLOCKED,
            "where Azure signs people in cannot be reached: " + words[words.length - 1])
        .hint("check the network, the proxy, and where AZURE_AUTHORITY_HOST leads if it is set");
  }

  /** What the innermost cause says that says anything; the others repeat it under its class. */
  private static String reason(Throwable exception) {
    String reason = "the connection broke, or could not be made";
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      String message = cause.getMessage();
      boolean repeats = cause.getCause() != null && cause.getCause().toString().equals(message);
      if (message != null && !message.isBlank() && !repeats) {
        reason = firstLine(cause);
      }
    }
    return reason;
  }

  private static Refusal refusal(HttpResponseException refused) {
    int status = refused.getResponse().getStatusCode();
    HttpHeader header = refused.getResponse().getHeaders().get(HttpHeaderName.RETRY_AFTER);
    Optional<Duration> wait =
        Optional.ofNullable(header)
            .map(HttpHeader::getValue)
            .filter(text -> text.matches("[0-9]{1,6}"))
            .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    if (refused instanceof ManagementException management && management.getValue() != null) {
      return new Refusal(status, code(management.getValue()), message(management.getValue()), wait);
    }
    return new Refusal(status, "", firstLine(refused), wait);
  }

  /** The innermost error of several in each other. */
  public static ProviderFailure of(ManagementError error) {
    ManagementError cause = error;
    while (cause.getDetails() != null && !cause.getDetails().isEmpty()) {
      cause = cause.getDetails().get(0);
    }
    return of(new Refusal(0, code(cause), message(cause), Optional.empty()));
  }

  private static String code(ManagementError error) {
    return Objects.requireNonNullElse(error.getCode(), "");
  }

  private static String message(ManagementError error) {
    return Objects.requireNonNullElse(error.getMessage(), code(error));
  }

  private static String firstLine(Throwable exception) {
    String message = exception.getMessage();
    return message == null || message.isBlank()
        ? exception.getClass().getSimpleName()
        : message.lines().findFirst().orElse(message);
  }
}
