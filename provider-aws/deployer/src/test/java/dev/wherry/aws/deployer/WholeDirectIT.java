package dev.wherry.aws.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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
    assertTrue(download.functionArn().endsWith(DOWNLOAD + ":live"), download.toString());
    unlessIgnored(
        "AWS::Lambda::Url Cors",
        () -> download.cors().allowOrigins() + " " + new TreeSet<>(download.cors().allowMethods()),
        "[*] [GET, HEAD]");
    GetFunctionUrlConfigResponse admin = url(ADMIN);
    assertEquals("AWS_IAM", admin.authTypeAsString());
    unlessIgnored(
        "AWS::Lambda::Url Cors",
        () -> new TreeSet<>(admin.cors().allowMethods()).toString(),
        "[DELETE, GET, HEAD, PATCH, POST, PUT]");
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
    Map<String, JsonNode> statements = new TreeMap<>();
    policy.get("Statement").forEach(one -> statements.put(one.get("Action").asText(), one));
    assertEquals(
        List.of("lambda:InvokeFunction", "lambda:InvokeFunctionUrl"),
        List.copyOf(statements.keySet()));
    assertEquals(
        "NONE",
        statements
            .get("lambda:InvokeFunctionUrl")
            .at("/Condition/StringEquals/lambda:FunctionUrlAuthType")
            .asText());
    unlessIgnored(
        "AWS::Lambda::Permission InvokedViaFunctionUrl",
        () ->
            statements
                .get("lambda:InvokeFunction")
                .at("/Condition/Bool/lambda:InvokedViaFunctionUrl")
                .asText(),
        "true");
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
