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
