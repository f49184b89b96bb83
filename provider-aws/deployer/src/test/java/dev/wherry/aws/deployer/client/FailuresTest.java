package dev.wherry.aws.deployer.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.ProfileFile;
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

  /** The modules for single sign-on are at hand: it fails for want of a token, and says so. */
  @Test
  void aSignOnThatExpiredIsNamed(@TempDir Path folder) throws IOException {
    String profile =
        """
        [profile kim]
        sso_session = work
        sso_account_id = 123456789012
        sso_role_name = deploy
        [sso-session work]
        sso_region = eu-central-1
        sso_start_url = https://sso.invalid/never-signed-in
        """;
    String message = unloaded(folder, profile, "kim").message();
    assertTrue(message.startsWith("no credentials for AWS were found: "), message);
    assertTrue(message.toLowerCase(Locale.ROOT).contains("sso"), message);
    assertFalse(message.contains("class path"), message);
    assertFalse(message.contains("IMDS"), message);
  }

  @Test
  void aProfileThatIsNotThereIsNamed(@TempDir Path folder) throws IOException {
    assertEquals(
        "no credentials for AWS were found: Profile file contained no credentials for profile"
            + " 'lee'",
        unloaded(folder, "[profile kim]\naws_access_key_id = AKIDSECRET\n", "lee").message());
  }

  private static ProviderFailure unloaded(Path folder, String profiles, String name)
      throws IOException {
    Path file = Files.writeString(folder.resolve("config"), profiles);
    String before = System.setProperty("aws.disableEc2Metadata", "true");
    try (DefaultCredentialsProvider chain =
        DefaultCredentialsProvider.builder()
            .profileFile(
                () ->
                    ProfileFile.builder()
                        .content(file)
                        .type(ProfileFile.Type.CONFIGURATION)
                        .build())
            .profileName(name)
            .build()) {
      return Failures.of(assertThrows(SdkClientException.class, chain::resolveCredentials));
    } finally {
      if (before == null) {
        System.clearProperty("aws.disableEc2Metadata");
      }
    }
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
  void aHostWithoutAnAddressIsNamed() {
    String host = "sts.eu-west-9.amazonaws.com";
    SdkClientException inner =
        SdkClientException.create("Unable to execute HTTP request", new UnknownHostException(host));

    assertEquals(
        "AWS cannot be reached: no address is known for `" + host + "`",
        Failures.of(SdkClientException.create("Received an UnknownHostException", inner))
            .message());
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
