package dev.wherry.azure.deployer.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.azure.core.exception.ClientAuthenticationException;
import com.azure.core.util.BinaryData;
import com.azure.identity.CredentialUnavailableException;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Refusals of Azure's services, each in the form that it has. */
class FailuresTest {

  private static ProviderFailure failure(int status, Map<String, String> headers, String body) {
    return Failures.of(new Answer(status, headers, BinaryData.fromString(body)));
  }

  private static ProviderFailure failure(int status, String code, String message) {
    return failure(
        status,
        Map.of(),
        "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}");
  }

  @Test
  void waitsThatAzureAsksForAreKept() {
    ProviderFailure slow = failure(429, Map.of("retry-after", "17"), "");
    assertEquals(FailureKind.THROTTLED, slow.kind());
    assertEquals(Optional.of(Duration.ofSeconds(17)), slow.retryAfter());
    ProviderFailure later = failure(503, Map.of("retry-after", "Thu, 26 Nov 2026"), "<h1>no</h1>");
    assertEquals(FailureKind.UNAVAILABLE, later.kind());
    assertEquals("no", later.message());
    assertEquals(Optional.empty(), later.retryAfter());
  }

  @Test
  void aMissingRoleIsNamedWithTheCommand() {
    ProviderFailure denied =
        failure(
            403,
            "AuthorizationFailed",
            "The client 'kim' with object id '0bdec700-0000-4000-8000-000000000001' does not have"
                + " authorization to perform action 'Microsoft.Web/sites/write' over scope"
                + " '/subscriptions/s/resourceGroups/g' or the scope is invalid.");
    assertEquals(FailureKind.PERMISSION, denied.kind());
    assertEquals(
        "grant the role: `az role assignment create --assignee"
            + " 0bdec700-0000-4000-8000-000000000001 --role \"Contributor\" --scope"
            + " /subscriptions/s/resourceGroups/g`",
        denied.hint().orElseThrow());
  }

  @Test
  void aStackThatLostCountIsToldTheWayOut() {
    ProviderFailure refused =
        failure(
            400,
            "DeploymentStackOutOfSync",
            "The deployment stack 'shop' might not have an accurate list of managed resources.");
    assertTrue(refused.hint().orElseThrow().contains("--bypass-stack-out-of-sync-error"));
  }

  @Test
  void aProviderThatIsNotRegisteredIsNamed() {
    ProviderFailure missing =
        failure(
            409,
            "MissingSubscriptionRegistration",
            "The subscription is not registered to use namespace 'Microsoft.KeyVault'.");
    assertEquals(FailureKind.BLOCKED, missing.kind());
    assertTrue(missing.hint().orElseThrow().endsWith("--namespace Microsoft.KeyVault`"));
  }

  @Test
  void theCauseOfADeploymentIsInside() {
    ProviderFailure inside =
        failure(
            400,
            Map.of(),
            """
            {"error":{"code":"DeploymentFailed","message":"At least one resource failed.","details":[
              {"code":"Conflict","message":"Website with given name shop already exists."}]}}
            """);
    assertEquals(FailureKind.FOREIGN, inside.kind());
    assertEquals("Website with given name shop already exists.", inside.message());
  }

  /** Wrappers name classes, and mean nothing to anybody. */
  @Test
  void noAnswerIsToldInTheWordsOfItsCause() throws Exception {
    IOException broken = new IOException("header parser received no bytes");
    ProviderFailure cut = Failures.unanswered(new UncheckedIOException(broken)).failure();
    assertEquals(FailureKind.UNAVAILABLE, cut.kind());
    assertEquals("Azure did not answer: header parser received no bytes", cut.message());
    ProviderFailure silent =
        Failures.unanswered(new IllegalStateException(new ConnectException())).failure();
    assertEquals(
        "Azure did not answer: the connection broke, or could not be made", silent.message());
  }

  /** In the words of Azure's identity library, which names the classes of its causes. */
  @Test
  void aSignInThatIsNotReachedIsNoWrongSignIn() throws Exception {
    String words =
        "DefaultAzureCredential authentication failed. ---> EnvironmentCredential authentication"
            + " failed. Error Details: java.util.concurrent.ExecutionException:"
            + " com.microsoft.aad.msal4j.MsalClientException: java.io.UncheckedIOException:"
            + " java.net.ConnectException: refused";
    ProviderFailure down =
        Failures.unanswered(new ClientAuthenticationException(words, null)).failure();
    assertEquals(FailureKind.BLOCKED, down.kind());
    assertEquals(
        "where Azure signs people in cannot be reached: java.net.ConnectException: refused",
        down.message());
    ProviderFailure nobody =
        Failures.unanswered(new CredentialUnavailableException(words, null)).failure();
    assertEquals(FailureKind.CREDENTIALS, nobody.kind());
  }

  @Test
  void formsOfOtherServices() {
    assertEquals(
        "Cannot take it",
        failure(400, Map.of(), "{\"Code\":\"BadRequest\",\"Message\":\"Cannot take it\"}")
            .message());
    ProviderFailure storage =
        failure(
            403,
            Map.of("x-ms-error-code", "AuthorizationPermissionMismatch"),
            "<?xml version=\"1.0\"?><Error><Code>A</Code><Message>not you</Message></Error>");
    assertEquals(FailureKind.PERMISSION, storage.kind());
    assertTrue(storage.hint().orElseThrow().contains("Storage Blob Data Contributor"));
    ProviderFailure vault =
        failure(
            403,
            Map.of(),
            "{\"error\":{\"code\":\"Forbidden\",\"message\":\"no\","
                + "\"innererror\":{\"code\":\"ForbiddenByRbac\"}}}");
    assertTrue(vault.hint().orElseThrow().contains("Key Vault Secrets Officer"));
    assertEquals(FailureKind.CREDENTIALS, failure(401, "ExpiredAuthenticationToken", "old").kind());
    assertEquals(FailureKind.CONFLICT, failure(409, "AnotherOperationInProgress", "busy").kind());
    assertEquals(FailureKind.REJECTED, failure(400, "InvalidTemplate", "no").kind());
  }
}
