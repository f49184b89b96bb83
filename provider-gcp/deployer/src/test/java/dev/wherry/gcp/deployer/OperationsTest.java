package dev.wherry.gcp.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.model.FunctionName;
import dev.wherry.spi.Connection;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.operate.HttpAnswer;
import dev.wherry.spi.operate.InvocationRequest;
import dev.wherry.spi.operate.InvocationResult;
import dev.wherry.spi.operate.LogQuery;
import dev.wherry.testkit.stub.OperationsContract;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Calls, logs, secrets and state on the stub. */
class OperationsTest extends OnStub implements OperationsContract {

  @Override
  public void writes(Instant time, String line) {
    stub().log("shop-test-greet", time, line);
  }

  @Test
  void callsGoWhereTheirCallersGo() throws Exception {
    setSecret();
    commands().deploy(first(), "one");
    InvocationResult answer = hello();
    assertFalse(answer.failed());
    assertEquals("{\"answer\":1}", answer.answer());
    assertEquals("200", answer.facts().get("status"));
    HttpAnswer http = answer.http().orElseThrow();
    assertEquals(200, http.status());
    assertEquals("{\"answer\":1}", http.body());
    assertFalse(http.headers().isEmpty());
    stub().answer(500);
    assertTrue(invoke(new InvocationRequest.Native("{\"a\":1}")).failed());
    assertEquals(
        List.of(
            "GET /run/shop-test-greet/hello/kim?a=%2F X-Colour=red ",
            "POST /run/shop-test-greet-private {\"a\":1}"),
        stub().requests());
  }

  /** They have no other way in than their routes. */
  @Test
  void dataReachAFunctionWithOneRouteAsItsBody() throws Exception {
    commands().deploy(routesOnly(), "one");
    try (Connection connection = commands().connect(routesOnly())) {
      InvocationRequest order =
          new InvocationRequest(
              new FunctionName("order"), new InvocationRequest.Native("{\"a\":1}"));
      assertEquals("{\"answer\":1}", connection.operations().invoke(order).answer());
      ProviderException refusal =
          assertThrows(
              ProviderException.class,
              () ->
                  connection
                      .operations()
                      .invoke(new InvocationRequest(GREET, new InvocationRequest.Native("null"))));
      assertEquals(
          "function `greet` answers requests only, and the data do not say which of: GET"
              + " /hello/{name}",
          refusal.failure().message());
      assertEquals(
          "send one: `wherry invoke greet --target gcp --event http --data"
              + " '{\"method\": \"GET\", \"path\": \"/hello/{name}\"}'`",
          refusal.failure().hint().orElseThrow());
    }
    assertEquals(List.of("POST /run/shop-test-order/orders {\"a\":1}"), stub().requests());
  }

  /** The private half of a function would have the name that another function has here. */
  @Test
  void aFunctionOfALikeNameIsNoPartOfIt() throws Exception {
    String like =
        routesOnly().replace("  order:\n", "  greet-private:\n").replace("Order", "Other");
    commands().deploy(like, "one");
    stub().log("shop-test-greet", NOW, "mine");
    stub().log("shop-test-greet-private", NOW, "another's");
    try (Connection connection = commands().connect(like)) {
      assertThrows(
          ProviderException.class,
          () ->
              connection
                  .operations()
                  .invoke(new InvocationRequest(GREET, new InvocationRequest.Native("null"))));
    }
    assertEquals(List.of(), stub().requests());
    assertEquals(List.of("mine"), lines(new LogQuery(GREET, NOW, Optional.empty(), false)));
  }

  @Test
  void whomCloudRunDoesNotLetInIsToldTheRole() throws Exception {
    setSecret();
    commands().deploy(first(), "one");
    stub().answer(403);
    ProviderException refusal =
        assertThrows(ProviderException.class, () -> invoke(new InvocationRequest.Native("{}")));
    assertEquals(FailureKind.PERMISSION, refusal.failure().kind());
    assertTrue(
        hint(refusal.failure())
            .startsWith(
                "grant the role: `gcloud run services add-iam-policy-binding"
                    + " shop-test-greet-private --region=asia-northeast3"),
        refusal.failure()::toString);
  }

  /** A function with callers of two kinds runs as two services. */
  @Test
  void linesOfAllItsServicesAreItsOwn() throws Exception {
    setSecret();
    commands().deploy(first(), "one");
    stub().log("shop-test-greet", NOW, "one apple");
    stub().log("shop-test-greet-private", NOW.plusSeconds(2), "three \"figs\"");
    assertEquals(
        List.of("one apple", "three \"figs\""),
        lines(new LogQuery(GREET, NOW, Optional.empty(), false)));
    assertEquals(
        List.of("one apple"), lines(new LogQuery(GREET, NOW, Optional.of("apple"), false)));
  }
}
