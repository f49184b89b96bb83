package dev.wherry.aws.deployer.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.S3Exception;

class FailuresTest {

  @ParameterizedTest
  @CsvSource({
    "403,ExpiredToken,CREDENTIALS",
    "403,InvalidClientTokenId,CREDENTIALS",
    "403,AccessDenied,PERMISSION",
    "400,AccessDeniedException,PERMISSION",
    "400,Throttling,THROTTLED",
    "429,TooManyRequestsException,THROTTLED",
    "409,ResourceConflictException,CONFLICT",
    "503,ServiceUnavailable,UNAVAILABLE",
    "500,InternalError,UNAVAILABLE",
    "400,ValidationError,REJECTED",
  })
  void tellsWhyAwsSaidNo(int status, String code, FailureKind kind) {
    ProviderFailure failure = Failures.of(refusal(status, code));
    assertEquals(kind, failure.kind());
    assertTrue(failure.message().contains("in AWS's own words"), failure.message());
  }

  @Test
  void missingCredentialsSayHowToSignIn() {
    ProviderFailure failure =
        Failures.of(
            SdkClientException.create("Unable to load credentials from any of the providers"));
    assertEquals(FailureKind.CREDENTIALS, failure.kind());
    assertTrue(failure.hint().orElseThrow().contains("AWS_PROFILE"));
  }

  @Test
  void noConnectionPasses() {
    assertTrue(Failures.of(SdkClientException.create("Connection refused")).kind().passes());
  }

  @Test
  void noConnectionTellsWhyAndWhatToCheck() {
    ProviderFailure failure =
        Failures.of(
            SdkClientException.create(
                "Unable to execute HTTP request (SDK Attempt Count: 8)",
                new ConnectException("Connection refused")));
    assertEquals(FailureKind.UNAVAILABLE, failure.kind());
    assertEquals("AWS cannot be reached: Connection refused", failure.message());
    assertEquals(
        "check the network, the proxy and the region of the target", failure.hint().orElseThrow());
  }

  @Test
  void aCallIsRefusedOrInterrupted() {
    assertThrows(
        ProviderException.class,
        () ->
            Calls.call(
                () -> {
                  throw refusal(400, "ValidationError");
                }));
    assertThrows(
        InterruptedException.class,
        () ->
            Calls.call(
                () -> {
                  throw AbortedException.create("interrupted");
                }));
  }

  private static AwsServiceException refusal(int status, String code) {
    return S3Exception.builder()
        .statusCode(status)
        .awsErrorDetails(
            AwsErrorDetails.builder().errorCode(code).errorMessage("in AWS's own words").build())
        .message("in AWS's own words")
        .build();
  }
}
