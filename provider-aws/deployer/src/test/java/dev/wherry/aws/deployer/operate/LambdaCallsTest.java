package dev.wherry.aws.deployer.operate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.aws.deployer.client.AwsClients;
import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.model.AppName;
import dev.wherry.model.FunctionName;
import dev.wherry.model.Origin;
import dev.wherry.model.ProviderName;
import dev.wherry.model.Route;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import dev.wherry.model.TargetName;
import dev.wherry.spi.Destination;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.operate.HttpAnswer;
import dev.wherry.spi.operate.InvocationRequest;
import dev.wherry.spi.operate.InvocationResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls of a deployed function, held against what goes to Lambda and comes back. */
class LambdaCallsTest {

  private static final Destination SHOP =
      new Destination(
          new AppName("shop"),
          new StageName("prod"),
          new Target(
              new TargetName("aws"),
              new ProviderName("aws"),
              Optional.of("eu-central-1"),
              Map.of(),
              Origin.of(SourceLocation.startOf("wherry.yml"))));

  private final Map<String, Optional<String>> before = new HashMap<>();
  private final LambdaStub lambda;

  LambdaCallsTest() throws IOException {
    lambda = new LambdaStub();
  }

  @BeforeEach
  void start() {
    set("aws.endpointUrl", lambda.address());
    set("aws.accessKeyId", "test");
    set("aws.secretAccessKey", "test");
  }

  private void set(String property, String value) {
    before.put(property, Optional.ofNullable(System.setProperty(property, value)));
  }

  @AfterEach
  void stop() {
    before.forEach(
        (property, value) ->
            value.ifPresentOrElse(
                present -> System.setProperty(property, present),
                () -> System.clearProperty(property)));
    lambda.close();
  }

  @Test
  void anEventFileIsHandedOverByteForByte() throws InterruptedException {
    lambda.answers("{\"text\":\"hi\"}").version("7").log("START\nhello Ada\n");
    String event = "{ \"name\":  \"Ad\u00e4\",\n \"n\": 1.50 }\n";

    InvocationResult result = invoke(new InvocationRequest.Native(event));

    LambdaStub.Event sent = lambda.events().get(0);
    assertEquals(
        "/2015-03-31/functions/shop-prod-greet/invocations?Qualifier=live", sent.address());
    assertEquals("Tail", sent.logs());
    assertArrayEquals(event.getBytes(StandardCharsets.UTF_8), sent.bytes());
    assertFalse(result.failed());
    assertEquals("{\"text\":\"hi\"}", result.answer());
    assertEquals(List.of("START", "hello Ada"), result.logs());
    assertEquals(Map.of("version", "7", "id", "call-1"), result.facts());
    assertEquals(Optional.empty(), result.http());
  }

  @Test
  void whatAFunctionThrewIsAFailure() throws InterruptedException {
    lambda.answers("{\"errorMessage\":\"boom\"}").error("Unhandled");

    InvocationResult result = invoke(request());

    assertTrue(result.failed());
    assertEquals("{\"errorMessage\":\"boom\"}", result.answer());
    assertEquals(Optional.empty(), result.http());
  }

  @Test
  void anHttpAnswerIsWhatACallerSees() throws InterruptedException {
    lambda.answers(
        "{\"statusCode\":201,\"headers\":{\"content-type\":\"text/plain\"},"
            + "\"cookies\":[\"a=1\",\"b=2\"],\"body\":\"aMOkbGxv\",\"isBase64Encoded\":true}");

    InvocationResult result = invoke(request());

    assertTrue(lambda.events().get(0).text().contains("\"rawQueryString\":\"a=1\""));
    assertFalse(result.failed());
    assertEquals(
        Optional.of(
            new HttpAnswer(
                201,
                Map.of("content-type", List.of("text/plain"), "set-cookie", List.of("a=1", "b=2")),
                "h\u00e4llo")),
        result.http());
  }

  @Test
  void aStatusOfFiveHundredIsAFailure() throws InterruptedException {
    lambda.answers("{\"statusCode\":503,\"headers\":{},\"body\":\"busy\"}");

    InvocationResult result = invoke(request());

    assertTrue(result.failed());
    assertEquals("busy", result.answer());
    assertEquals(Optional.of(503), result.http().map(HttpAnswer::status));
  }

  @Test
  void anAnswerWithoutAStatusIsShownAsItIs() throws InterruptedException {
    lambda.answers("{\"text\":\"hi\"}");

    InvocationResult result = invoke(request());

    assertEquals(Optional.empty(), result.http());
    assertEquals("{\"text\":\"hi\"}", result.answer());
  }

  /** The function may have run: who called decides whether it is called again. */
  @Test
  void aCallIsNeverMadeTwice() {
    lambda.status(500).answers("{\"message\":\"try again\"}");

    ProviderException refused =
        assertThrows(ProviderException.class, () -> invoke(new InvocationRequest.Native("{}")));

    assertEquals(FailureKind.UNAVAILABLE, refused.failure().kind());
    assertEquals(1, lambda.events().size());
  }

  private static InvocationRequest.Payload request() {
    return new InvocationRequest.Http(
        new Route("GET", "/greet/{name}", SourceLocation.startOf("wherry.yml")),
        "GET",
        "/greet/Ada?a=1",
        Map.of("name", "Ada"),
        Map.of(),
        "");
  }

  private static InvocationResult invoke(InvocationRequest.Payload payload)
      throws InterruptedException {
    try (AwsClients clients = new AwsClients("eu-central-1")) {
      return new LambdaCalls(clients, SHOP)
          .invoke(new InvocationRequest(new FunctionName("greet"), payload));
    }
  }
}
