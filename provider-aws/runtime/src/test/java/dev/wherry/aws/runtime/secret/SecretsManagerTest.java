package dev.wherry.aws.runtime.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.wherry.runtime.adapter.SecretRefusedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecretsManagerTest {

  private static final String ARN = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:a-AbCdEf";

  private HttpServer server;
  private int status = 200;
  private String answer = "{\"Name\":\"a\",\"CreatedDate\":1.5E9,\"SecretString\":\"s3cret\"}";
  private Headers headers;
  private String body;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.createContext("/credentials", this::credentials);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void asksAsAwsWantsIt() throws IOException {
    assertEquals("s3cret", manager(keys()).fetch(ARN));
    assertEquals("{\"SecretId\":\"" + ARN + "\"}", body);
    assertEquals("secretsmanager.GetSecretValue", headers.getFirst("x-amz-target"));
    assertEquals("token", headers.getFirst("x-amz-security-token"));
    String authorization = headers.getFirst("authorization");
    assertTrue(authorization.contains("/eu-west-1/secretsmanager/aws4_request"), authorization);
    assertTrue(
        authorization.contains(
            "SignedHeaders=content-type;host;x-amz-date;x-amz-security-token;x-amz-target,"),
        authorization);
  }

  @Test
  void chinasRegionsHaveADomainOfTheirOwn() {
    SecretsManager manager = new SecretsManager(Map.of());
    assertEquals("https://secretsmanager.eu-west-1.amazonaws.com/", manager.endpoint("eu-west-1"));
    assertEquals(
        "https://secretsmanager.cn-north-1.amazonaws.com.cn/", manager.endpoint("cn-north-1"));
  }

  @Test
  void takesBinarySecretsAsText() throws IOException {
    answer = "{\"SecretBinary\":\"w6k=\"}";
    assertEquals("é", manager(keys()).fetch(ARN));
  }

  @Test
  void keepsAwssWordsAndNotTheAnswer() {
    status = 400;
    answer = "{\"__type\":\"ResourceNotFoundException\",\"Message\":\"can't find it\"}";
    IOException refused =
        assertThrows(SecretRefusedException.class, () -> manager(keys()).fetch(ARN));
    assertEquals("ResourceNotFoundException: can't find it", refused.getMessage());
  }

  @Test
  void aKeyThatMayNotBeUsedSaysWhatIsMissing() {
    status = 400;
    answer = "{\"__type\":\"AccessDeniedException\",\"Message\":\"Access to KMS is not allowed\"}";
    IOException refused =
        assertThrows(SecretRefusedException.class, () -> manager(keys()).fetch(ARN));
    assertEquals(
        "AccessDeniedException: Access to KMS is not allowed; a secret with a key of its own needs"
            + " `kms:Decrypt` on that key under `permissions: aws`",
        refused.getMessage());
  }

  @Test
  void whatMayPassIsNoRefusal() {
    status = 400;
    answer = "{\"__type\":\"ThrottlingException\",\"Message\":\"slow down\"}";
    IOException busy = assertThrows(IOException.class, () -> manager(keys()).fetch(ARN));
    assertFalse(busy instanceof SecretRefusedException);
    status = 503;
    IOException down = assertThrows(IOException.class, () -> manager(keys()).fetch(ARN));
    assertEquals("Secrets Manager answered 503", down.getMessage());
  }

  @Test
  void withSnapStartTheCredentialsHaveAnAddress() throws IOException {
    Map<String, String> environment = new TreeMap<>();
    environment.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", address() + "/credentials");
    environment.put("AWS_CONTAINER_AUTHORIZATION_TOKEN", "let me in");
    assertEquals("s3cret", manager(environment).fetch(ARN));
    assertEquals("container-token", headers.getFirst("x-amz-security-token"));
  }

  @Test
  void withoutCredentialsOrRegionItSaysSo() {
    IOException none = assertThrows(IOException.class, () -> manager(new TreeMap<>()).fetch(ARN));
    assertEquals("the environment holds no AWS credentials", none.getMessage());
    IOException nowhere =
        assertThrows(IOException.class, () -> manager(keys()).fetch("legacy-secret"));
    assertEquals("neither the ARN nor AWS_REGION names a region", nowhere.getMessage());
  }

  private SecretsManager manager(Map<String, String> environment) {
    environment.put("AWS_ENDPOINT_URL_SECRETS_MANAGER", address());
    return new SecretsManager(environment);
  }

  private static Map<String, String> keys() {
    return new TreeMap<>(
        Map.of(
            "AWS_ACCESS_KEY_ID", "key",
            "AWS_SECRET_ACCESS_KEY", "secret",
            "AWS_SESSION_TOKEN", "token"));
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    headers = exchange.getRequestHeaders();
    body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    send(exchange, status, answer);
  }

  private void credentials(HttpExchange exchange) throws IOException {
    boolean known = "let me in".equals(exchange.getRequestHeaders().getFirst("authorization"));
    String text =
        "{\"AccessKeyId\":\"key\",\"SecretAccessKey\":\"secret\",\"Token\":\"container-token\"}";
    send(exchange, known ? 200 : 403, known ? text : "{}");
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
