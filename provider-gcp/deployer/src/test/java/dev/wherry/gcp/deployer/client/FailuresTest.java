package dev.wherry.gcp.deployer.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.api.gax.grpc.GrpcStatusCode;
import com.google.api.gax.rpc.ApiExceptionFactory;
import com.google.api.gax.rpc.ErrorDetails;
import com.google.protobuf.Any;
import com.google.protobuf.Duration;
import com.google.protobuf.Message;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderFailure;
import io.grpc.Status;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Google sends beside the words of a refusal. */
class FailuresTest {

  @Test
  void theTimeThatGoogleAsksForIsKept() {
    Duration wait = Duration.newBuilder().setSeconds(7).setNanos(500_000_000).build();
    ProviderFailure failure =
        failure(Status.Code.RESOURCE_EXHAUSTED, RetryInfo.newBuilder().setRetryDelay(wait).build());
    assertEquals(FailureKind.THROTTLED, failure.kind());
    assertEquals(Optional.of(java.time.Duration.ofMillis(7500)), failure.retryAfter());
  }

  /** gRPC says `io exception`, and lists its own handlers behind what broke. */
  @Test
  void aCloudThatCannotBeReachedIsToldByWhatBroke() {
    IOException broken = new IOException("Connection refused\nChannel Pipeline: [SslHandler#0]");
    ProviderFailure failure =
        Failures.of(
            ApiExceptionFactory.createException(
                "io exception",
                new IllegalStateException("io exception", broken),
                GrpcStatusCode.of(Status.Code.UNAVAILABLE),
                true));
    assertEquals(FailureKind.UNAVAILABLE, failure.kind());
    assertEquals("Google Cloud cannot be reached: Connection refused", failure.message());
    assertTrue(failure.hint().orElse("").startsWith("check the network"), failure.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "BILLING_DISABLED, PERMISSION, link a billing account",
    "IAM_PERMISSION_DENIED, PERMISSION, grant `roles/run.admin` to who is signed in",
    "SERVICE_DISABLED, BLOCKED, enable it with `gcloud services enable run.googleapis.com"
  })
  void reasonsHaveTheirWayOut(String reason, FailureKind kind, String hint) {
    ErrorInfo info =
        ErrorInfo.newBuilder()
            .setReason(reason)
            .putMetadata("permission", "run.services.setIamPolicy")
            .putMetadata("service", "run.googleapis.com")
            .putMetadata("consumer", "projects/shop")
            .build();
    ProviderFailure failure = failure(Status.Code.PERMISSION_DENIED, info);
    assertEquals(kind, failure.kind());
    assertTrue(failure.hint().orElseThrow().startsWith(hint), failure::toString);
  }

  private static ProviderFailure failure(Status.Code code, Message detail) {
    return Failures.of(
        ApiExceptionFactory.createException(
            code.toStatus().withDescription("no").asRuntimeException(),
            GrpcStatusCode.of(code),
            false,
            ErrorDetails.builder().setRawErrorMessages(List.of(Any.pack(detail))).build()));
  }
}
