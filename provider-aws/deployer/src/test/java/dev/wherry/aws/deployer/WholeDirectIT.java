package dev.wherry.aws.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.model.GetFunctionUrlConfigResponse;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** Functions with addresses of their own: {@code endpoint: direct}. */
class WholeDirectIT extends WholeTemplate {

  private static final String DOWNLOAD = "files-test-download";
  private static final String ADMIN = "files-test-admin";

  WholeDirectIT() {
    super("direct", "files");
  }

  @Test
  void addresses() {
    GetFunctionUrlConfigResponse download = url(DOWNLOAD);
    assertEquals("NONE", download.authTypeAsString());
    assertTrue(download.functionUrl().startsWith("http"), download.toString());
    assertEquals(List.of("*"), download.cors().allowOrigins());
    assertEquals(Set.of("GET", "HEAD"), Set.copyOf(download.cors().allowMethods()));
    GetFunctionUrlConfigResponse admin = url(ADMIN);
    assertEquals("AWS_IAM", admin.authTypeAsString());
    assertEquals(
        Set.of("DELETE", "GET", "HEAD", "PATCH", "POST", "PUT"),
        Set.copyOf(admin.cors().allowMethods()));
  }

  /** Since October 2025 anyone needs two permissions to call an address that asks nobody. */
  @Test
  void callers() throws Exception {
    JsonNode policy =
        json(
            aws()
                .lambda()
                .getPolicy(request -> request.functionName(DOWNLOAD).qualifier("live"))
                .policy());
    Map<String, String> conditions = new TreeMap<>();
    for (JsonNode statement : policy.get("Statement")) {
      assertEquals("*", statement.get("Principal").asText());
      conditions.put(statement.get("Action").asText(), statement.get("Condition").toString());
    }
    assertEquals(
        Map.of(
            "lambda:InvokeFunction",
            "{\"Bool\":{\"lambda:InvokedViaFunctionUrl\":\"true\"}}",
            "lambda:InvokeFunctionUrl",
            "{\"StringEquals\":{\"lambda:FunctionUrlAuthType\":\"NONE\"}}"),
        conditions);
    assertThrows(
        ResourceNotFoundException.class,
        () -> aws().lambda().getPolicy(request -> request.functionName(ADMIN).qualifier("live")));
  }

  @Test
  void noApiStandsInFront() {
    assertEquals(List.of(), direct.apis().getApis(request -> {}).items());
  }

  private GetFunctionUrlConfigResponse url(String function) {
    return aws()
        .lambda()
        .getFunctionUrlConfig(request -> request.functionName(function).qualifier("live"));
  }
}
