package dev.wherry.local.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LocalSecretsTest {

  private static final String GET = "secretsmanager.GetSecretValue";

  private final Map<String, String> values = Map.of("stripe-key", "sk_\"1\"");
  private final HttpClient client = HttpClient.newHttpClient();
  private LocalSecrets secrets;

  @BeforeEach
  void start() throws IOException {
    secrets = LocalSecrets.start(name -> Optional.ofNullable(values.get(name)));
  }

  @AfterEach
  void stop() {
    secrets.close();
  }

  @Test
  void aSecretIsFoundByItsNameAndByItsArn() throws Exception {
    String expected = "{\"Name\":\"stripe-key\",\"SecretString\":\"sk_\\\"1\\\"\"}";
    assertEquals(expected, ask("stripe-key").body());
    HttpResponse<String> byArn = ask(LocalSecrets.arn("eu-west-1", "stripe-key"));
    assertEquals(200, byArn.statusCode());
    assertEquals(expected, byArn.body());
  }

  @Test
  void oneWithoutAValueSaysWhatToDo() throws Exception {
    HttpResponse<String> answer = ask("other");
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("ResourceNotFoundException"), answer.body());
    assertTrue(answer.body().contains("wherry secret set other"), answer.body());
  }

  @Test
  void whoIsNotOfThisMachineIsRefused() throws Exception {
    HttpResponse<String> stranger =
        ask("{\"SecretId\":\"stripe-key\"}", GET, "AWS4-HMAC-SHA256 Credential=AKIA/2026/x");
    assertEquals(400, stranger.statusCode());
    assertTrue(stranger.body().contains("UnrecognizedClientException"), stranger.body());
    HttpResponse<String> nobody = ask("{\"SecretId\":\"stripe-key\"}", GET, "");
    assertTrue(nobody.body().contains("UnrecognizedClientException"), nobody.body());
  }

  @Test
  void otherOperationsAndBrokenQuestionsAreRefused() throws Exception {
    assertTrue(
        ask("{}", "secretsmanager.DeleteSecret", signature())
            .body()
            .contains("UnknownOperationException"));
    assertTrue(ask("{\"SecretId\":", GET, signature()).body().contains("ResourceNotFound"));
  }

  @Test
  void everyStartHasKeysOfItsOwn() throws IOException {
    try (LocalSecrets other = LocalSecrets.start(name -> Optional.empty())) {
      assertEquals(secrets.environment().keySet(), other.environment().keySet());
      for (String key : secrets.environment().keySet()) {
        assertTrue(!secrets.environment().get(key).equals(other.environment().get(key)), key);
      }
    }
    assertTrue(
        secrets
            .environment()
            .get("AWS_ENDPOINT_URL_SECRETS_MANAGER")
            .startsWith("http://127.0.0.1:"));
  }

  private HttpResponse<String> ask(String id) throws Exception {
    return ask("{\"SecretId\":\"" + id + "\"}", GET, signature());
  }

  private String signature() {
    return "AWS4-HMAC-SHA256 Credential=" + secrets.environment().get("AWS_ACCESS_KEY_ID") + "/x";
  }

  private HttpResponse<String> ask(String body, String target, String signature) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(secrets.environment().get("AWS_ENDPOINT_URL_SECRETS_MANAGER")))
            .header("x-amz-target", target)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!signature.isEmpty()) {
      request.header("authorization", signature);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
