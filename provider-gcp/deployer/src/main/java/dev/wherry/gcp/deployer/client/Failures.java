package dev.wherry.gcp.deployer.client;

import com.google.api.gax.rpc.ApiException;
import com.google.api.gax.rpc.ErrorDetails;
import com.google.api.gax.rpc.StatusCode;
import com.google.cloud.storage.StorageException;
import com.google.protobuf.Duration;
import com.google.rpc.ErrorInfo;
import dev.wherry.spi.failure.BrokenConnection;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/** What Google's clients throw, as Wherry tells it: Google's own words and what to do next. */
public final class Failures {

  private static final String SIGN_IN = "sign in with `gcloud auth application-default login`";

  private static final String DISABLED = "SERVICE_DISABLED";

  private Failures() {}

  /** The failure behind an exception of a client. */
  public static ProviderFailure of(ApiException exception) {
    String message =
        Objects.requireNonNullElse(exception.getMessage(), "no connection to Google Cloud");
    Optional<IOException> noToken = noToken(exception);
    if (noToken.isPresent()) {
      return credentials("no token for who is signed in: " + noToken.get().getMessage());
    }
    StatusCode.Code code = exception.getStatusCode().getCode();
    Optional<IOException> broken = BrokenConnection.behind(exception);
    if (code == StatusCode.Code.UNAVAILABLE && broken.isPresent()) {
      return unreachable(broken.get());
    }
    ProviderFailure failure = of(code, bare(message));
    return refined(failure, Optional.ofNullable(exception.getErrorDetails()));
  }

  /** Why the call was never made: gRPC keeps what the token endpoint said as a cause. */
  private static Optional<IOException> noToken(ApiException exception) {
    if (exception.getStatusCode().getCode() != StatusCode.Code.UNAUTHENTICATED) {
      return Optional.empty();
    }
    return BrokenConnection.behind(exception);
  }

  private static ProviderFailure unreachable(IOException broken) {
    return ProviderFailure.of(
            FailureKind.UNAVAILABLE,
            "Google Cloud cannot be reached: " + BrokenConnection.reason(broken))
        .hint(
            "check the network, the proxy, and where CLOUDSDK_API_ENDPOINT_OVERRIDES_… lead if they"
                + " are set");
  }

  /** Whether a call was refused because the project has not enabled the API. */
  public static boolean isDisabled(ProviderException exception) {
    return exception.getCause() instanceof ApiException api
        && Optional.ofNullable(api.getErrorDetails())
            .map(ErrorDetails::getErrorInfo)
            .filter(info -> info.getReason().equals(DISABLED))
            .isPresent();
  }

  /** The failure behind a refusal of Cloud Storage, which speaks HTTP. */
  public static ProviderFailure of(StorageException exception) {
    String message =
        Objects.requireNonNullElse(exception.getMessage(), "no connection to Cloud Storage");
    if (exception.getCode() != 0) {
      return ofStatus(exception.getCode(), message);
    }
    return BrokenConnection.behind(exception)
        .map(Failures::unreachable)
        .orElseGet(() -> ProviderFailure.of(FailureKind.UNAVAILABLE, message));
  }

  /** The failure behind a connection that broke. */
  public static ProviderFailure of(IOException exception) {
    return unreachable(exception);
  }

  /** A refusal that comes of an account being new, which passes. */
  public static ProviderFailure fresh(ProviderFailure failure) {
    return KnownRefusals.fresh(failure);
  }

  /** Nobody is signed in. */
  public static ProviderFailure credentials(String message) {
    return ProviderFailure.of(FailureKind.CREDENTIALS, message).hint(SIGN_IN);
  }

  /** A refusal by its HTTP status. */
  public static ProviderFailure ofStatus(int status, String message) {
    return switch (status) {
      case 401 -> credentials(message);
      case 403 -> ProviderFailure.of(FailureKind.PERMISSION, message);
      case 408, 500, 502, 503, 504 -> ProviderFailure.of(FailureKind.UNAVAILABLE, message);
      case 409 -> ProviderFailure.of(FailureKind.CONFLICT, message);
      case 429 -> ProviderFailure.of(FailureKind.THROTTLED, message);
      default -> ProviderFailure.of(FailureKind.REJECTED, message);
    };
  }

  /** A refusal by its canonical code. */
  public static ProviderFailure of(StatusCode.Code code, String message) {
    FailureKind kind =
        switch (code) {
          case UNAUTHENTICATED -> FailureKind.CREDENTIALS;
          case PERMISSION_DENIED -> FailureKind.PERMISSION;
          case RESOURCE_EXHAUSTED -> FailureKind.THROTTLED;
          case ABORTED, ALREADY_EXISTS -> FailureKind.CONFLICT;
          case UNAVAILABLE, DEADLINE_EXCEEDED, INTERNAL, UNKNOWN, CANCELLED ->
              FailureKind.UNAVAILABLE;
          case OK,
              INVALID_ARGUMENT,
              NOT_FOUND,
              FAILED_PRECONDITION,
              OUT_OF_RANGE,
              UNIMPLEMENTED,
              DATA_LOSS ->
              FailureKind.REJECTED;
        };
    ProviderFailure failure = ProviderFailure.of(kind, message);
    return kind == FailureKind.CREDENTIALS ? failure.hint(SIGN_IN) : KnownRefusals.explain(failure);
  }

  private static ProviderFailure refined(ProviderFailure failure, Optional<ErrorDetails> details) {
    Optional<ErrorInfo> info = details.map(ErrorDetails::getErrorInfo);
    ProviderFailure told = info.map(one -> explained(failure, one)).orElse(failure);
    return details
        .map(ErrorDetails::getRetryInfo)
        .map(retry -> told.after(time(retry.getRetryDelay())))
        .orElse(told);
  }

  private static ProviderFailure explained(ProviderFailure failure, ErrorInfo info) {
    return switch (info.getReason()) {
      case DISABLED ->
          new ProviderFailure(
              FailureKind.BLOCKED,
              failure.message(),
              failure.resource(),
              Optional.of(
                  "enable it with `gcloud services enable "
                      + info.getMetadataOrDefault("service", "")
                      + " --project="
                      + info.getMetadataOrDefault("consumer", "").replace("projects/", "")
                      + "`, and try again in a minute"),
              Optional.empty());
      case "BILLING_DISABLED" ->
          failure.hint("link a billing account: `gcloud billing projects link PROJECT`");
      case "IAM_PERMISSION_DENIED" ->
          Roles.granting(info.getMetadataOrDefault("permission", ""))
              .map(role -> failure.hint("grant `" + role + "` to who is signed in"))
              .orElse(failure);
      default -> failure;
    };
  }

  private static java.time.Duration time(Duration wait) {
    return java.time.Duration.ofSeconds(wait.getSeconds(), wait.getNanos());
  }

  /** gax writes the name of gRPC's exception and the code before what Google said. */
  private static String bare(String message) {
    return message.replaceFirst("^io\\.grpc\\.StatusRuntimeException: [A-Z_]+: ", "");
  }
}
