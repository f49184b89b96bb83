package dev.wherry.aws.deployer.client;

import dev.wherry.spi.failure.BrokenConnection;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.Objects;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** What the SDK throws, as Wherry tells it: AWS's own words and what to do next. */
public final class Failures {

  private static final Set<String> CREDENTIALS =
      Set.of(
          "AuthFailure",
          "ExpiredToken",
          "ExpiredTokenException",
          "InvalidAccessKeyId",
          "InvalidClientTokenId",
          "InvalidToken",
          "SignatureDoesNotMatch",
          "UnrecognizedClientException");

  private static final Set<String> PERMISSION =
      Set.of("AccessDenied", "AccessDeniedException", "UnauthorizedOperation");

  private Failures() {}

  /** The failure behind an exception of the SDK. */
  public static ProviderFailure of(SdkException exception) {
    if (exception instanceof AwsServiceException service) {
      return service(service);
    }
    String message = Objects.requireNonNullElse(exception.getMessage(), "no connection to AWS");
    if (message.contains("Unable to load credentials")) {
      return MissingCredentials.of(message);
    }
    return unreachable(exception, message);
  }

  private static ProviderFailure unreachable(SdkException exception, String message) {
    return BrokenConnection.behind(exception)
        .map(BrokenConnection::reason)
        .map(Failures::unreachable)
        .orElseGet(() -> ProviderFailure.of(FailureKind.UNAVAILABLE, message));
  }

  private static ProviderFailure unreachable(String reason) {
    return ProviderFailure.of(FailureKind.UNAVAILABLE, "AWS cannot be reached: " + reason)
        .hint(
            AwsClients.endpoint()
                .map(endpoint -> "calls go to " + endpoint + ", where AWS_ENDPOINT_URL leads")
                .orElse("check the network, the proxy and the region of the target"));
  }

  /** The code that AWS gave, or nothing. */
  public static String code(AwsServiceException exception) {
    return exception.awsErrorDetails() == null
        ? ""
        : Objects.requireNonNullElse(exception.awsErrorDetails().errorCode(), "");
  }

  private static ProviderFailure service(AwsServiceException exception) {
    String message =
        Objects.requireNonNullElse(
            exception.getMessage(), "AWS answered " + exception.statusCode());
    FailureKind kind = kind(exception);
    ProviderFailure failure = ProviderFailure.of(kind, message);
    return switch (kind) {
      case CREDENTIALS -> failure.hint("sign in again, for example with `aws sso login`");
      case PERMISSION -> failure.hint("allow it to who is signed in, or sign in as someone else");
      case THROTTLED, CONFLICT, UNAVAILABLE, FOREIGN, REJECTED, BLOCKED -> failure;
    };
  }

  private static FailureKind kind(AwsServiceException exception) {
    if (CREDENTIALS.contains(code(exception))) {
      return FailureKind.CREDENTIALS;
    }
    if (PERMISSION.contains(code(exception)) || exception.statusCode() == 403) {
      return FailureKind.PERMISSION;
    }
    if (exception.isThrottlingException()) {
      return FailureKind.THROTTLED;
    }
    if (exception.statusCode() == 409) {
      return FailureKind.CONFLICT;
    }
    return exception.statusCode() >= 500 ? FailureKind.UNAVAILABLE : FailureKind.REJECTED;
  }
}
