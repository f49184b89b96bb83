package dev.wherry.cli.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.cli.command.SampleProject;
import dev.wherry.testkit.token.SigningIssuer;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code auth: customers} on a vendor's own runtime: which tokens pass, what others are answered,
 * and what of a token reaches the function. The cases are in {@code tokens.json}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TokenContract {

  /** What a JVM must trust; on Azure functions share one, whose variables are no function's own. */
  private static final String MANIFEST =
      """
      app: sample
      java: 17
      build:
        jar: classes
        libraries: libraries
      authorizers:
        customers:
          jwt:
            issuer: ISSUER
            audience: [orders]
      functions:
        who-am-i:
          handler: dev.wherry.cli.sample.WhoAmI
          environment:
            JAVA_TOOL_OPTIONS: "TRUST"
          overrides:
            azure:
              "Microsoft.Web/sites/config":
                properties: { JAVA_TOOL_OPTIONS: "TRUST" }
          on:
            - http: GET /me
              auth: customers
            - http: GET /orders
              auth: customers
              scopes: ["orders:read"]
      """;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FEWEST = 11;

  private SigningIssuer issuer;
  private Dev dev;

  /** Whose runtime it is. */
  abstract String provider();

  /** Checks what a refused caller gets beside the status. */
  abstract void checkRefusal(JsonNode expected, HttpResponse<String> answer) throws IOException;

  /** Ends the tests where this machine lacks something. */
  void require() throws Exception {}

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    require();
    Certificate certificate = Certificate.in(folder);
    issuer = SigningIssuer.overHttps(certificate.identity());
    SampleProject.in(folder)
        .withApi()
        .manifest(
            MANIFEST.replace("ISSUER", issuer.address()).replace("TRUST", certificate.trust()));
    dev = Dev.on(provider(), folder, Map.of("WHERRY_JAVA_OPTIONS", certificate.trust()));
  }

  @AfterAll
  void stop() throws Exception {
    if (dev != null) {
      dev.close();
    }
    if (issuer != null) {
      issuer.close();
    }
  }

  @TestFactory
  List<DynamicTest> letsThroughWhatItMay() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode one : cases()) {
      tests.add(DynamicTest.dynamicTest(one.get("name").asText(), () -> check(one)));
    }
    assertTrue(tests.size() >= FEWEST, tests.size() + " cases");
    return tests;
  }

  private static JsonNode cases() throws IOException {
    try (InputStream in = TokenContract.class.getResourceAsStream("tokens.json")) {
      return JSON.readTree(Objects.requireNonNull(in));
    }
  }

  private void check(JsonNode expected) throws Exception {
    HttpResponse<String> answer = dev.get(expected.get("path").asText(), headers(expected));
    assertEquals(expected.get("status").asInt(), answer.statusCode(), answer::body);
    if (answer.statusCode() == 200) {
      assertEquals(expected.get("answer"), JSON.readTree(answer.body()));
    } else {
      assertTrue(challenge(answer).startsWith("Bearer"), () -> challenge(answer));
      checkRefusal(expected, answer);
    }
  }

  static String challenge(HttpResponse<String> answer) {
    return answer.headers().firstValue("www-authenticate").orElse("");
  }

  private String[] headers(JsonNode expected) throws IOException {
    Map<String, Object> claims =
        JSON.convertValue(
            expected.path("claims").isMissingNode()
                ? JSON.createObjectNode()
                : expected.get("claims"),
            JSON.getTypeFactory().constructMapType(Map.class, String.class, Object.class));
    return switch (expected.path("kind").asText("signed")) {
      case "none" -> new String[0];
      case "garbage" -> bearer("no.token");
      case "forged" -> bearer(issuer.forged(claims));
      default -> bearer(issuer.token(claims));
    };
  }

  private static String[] bearer(String token) {
    return new String[] {"authorization", "Bearer " + token};
  }

  /** What adapters answer that check tokens themselves. */
  static void checkProblem(JsonNode expected, HttpResponse<String> answer) throws IOException {
    assertEquals(
        "application/problem+json", answer.headers().firstValue("content-type").orElse(""));
    JsonNode problem = JSON.readTree(answer.body());
    assertEquals(expected.get("code"), problem.get("code"));
    assertEquals(expected.get("status"), problem.get("status"));
  }
}
