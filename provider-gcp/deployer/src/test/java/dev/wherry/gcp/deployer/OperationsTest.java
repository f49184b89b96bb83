package dev.wherry.gcp.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.model.FunctionName;
import dev.wherry.model.Route;
import dev.wherry.spi.Connection;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.operate.HttpAnswer;
import dev.wherry.spi.operate.InvocationRequest;
import dev.wherry.spi.operate.InvocationResult;
import dev.wherry.spi.operate.LogLine;
import dev.wherry.spi.operate.LogQuery;
import dev.wherry.spi.operate.LogStream;
import dev.wherry.spi.operate.SecretStore;
import dev.wherry.spi.operate.SecretValue;
import dev.wherry.spi.storage.StateEntry;
import dev.wherry.spi.storage.StateStore;
import dev.wherry.testkit.TestFunction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Calls, logs, secrets and state on the stub. */
class OperationsTest extends OnStub {

  private static final FunctionName GREET = new FunctionName("greet");

  @Test
  void ofTwoWritersThatFoundTheSameOneWins() throws Exception {
    try (Connection connection = commands.connect(FIRST)) {
      StateStore state = connection.storage().state();
      assertEquals(Optional.empty(), state.read("lock.json"));
      String first = state.write("lock.json", "{}\n", Optional.empty()).orElseThrow();
      assertEquals(Optional.empty(), state.write("lock.json", "{}", Optional.empty()));
      assertEquals(Optional.of(new StateEntry(first, "{}\n")), state.read("lock.json"));
      String second = state.write("lock.json", "{}\n", Optional.of(first)).orElseThrow();
      assertFalse(first.equals(second), "the same text is another version");
      assertEquals(Optional.empty(), state.write("lock.json", "{}", Optional.of(first)));
      assertFalse(state.delete("lock.json", first));
      assertTrue(state.delete("lock.json", second));
      assertFalse(state.delete("lock.json", second));
      state.write("releases/0002", "b", Optional.empty());
      state.write("releases/0001", "a", Optional.empty());
      state.write("lock", "c", Optional.empty());
      assertEquals(List.of("releases/0001", "releases/0002"), state.list("releases/"));
      assertEquals(List.of("lock", "releases/0001", "releases/0002"), state.list(""));
    }
  }

  @Test
  void valuesOfSecretsComeAndGo() throws Exception {
    try (Connection connection = commands.connect(FIRST)) {
      SecretStore secrets = connection.operations().secrets();
      secrets.set(KEY, new SecretValue("sk-1"));
      secrets.set(KEY, new SecretValue("sk-2"));
      assertEquals(Set.of(KEY), secrets.list());
      assertEquals("sk-2", stub.secret("shop-test-stripe-key"));
      secrets.remove(KEY);
      secrets.remove(KEY);
      assertEquals(Set.of(), secrets.list());
      secrets.set(KEY, new SecretValue("sk-3"));
      assertEquals("sk-3", stub.secret("shop-test-stripe-key"));
    }
  }

  @Test
  void callsGoWhereTheirCallersGo() throws Exception {
    setSecret();
    commands.deploy(FIRST, "one");
    try (Connection connection = commands.connect(FIRST)) {
      InvocationResult answer =
          connection
              .operations()
              .invoke(
                  new InvocationRequest(
                      GREET,
                      new InvocationRequest.Http(
                          new Route("GET", "/hello/{name}", TestFunction.location()),
                          "GET",
                          "/hello/kim?a=%2F",
                          Map.of("name", "kim"),
                          Map.of("X-Colour", "red"),
                          "")));
      assertFalse(answer.failed());
      assertEquals("{\"answer\":1}", answer.answer());
      assertEquals("200", answer.facts().get("status"));
      HttpAnswer http = answer.http().orElseThrow();
      assertEquals(200, http.status());
      assertEquals("{\"answer\":1}", http.body());
      assertFalse(http.headers().isEmpty());
      stub.answer(500);
      assertTrue(
          connection
              .operations()
              .invoke(new InvocationRequest(GREET, new InvocationRequest.Native("{\"a\":1}")))
              .failed());
    }
    assertEquals(
        List.of(
            "GET /run/shop-test-greet/hello/kim?a=%2F X-Colour=red ",
            "POST /run/shop-test-greet-private {\"a\":1}"),
        stub.requests());
  }

  /** They have no other way in than their routes. */
  @Test
  void dataReachAFunctionWithOneRouteAsItsBody() throws Exception {
    commands.deploy(ROUTES_ONLY, "one");
    try (Connection connection = commands.connect(ROUTES_ONLY)) {
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
    assertEquals(List.of("POST /run/shop-test-order/orders {\"a\":1}"), stub.requests());
  }

  @Test
  void whomCloudRunDoesNotLetInIsToldTheRole() throws Exception {
    setSecret();
    commands.deploy(FIRST, "one");
    stub.answer(403);
    try (Connection connection = commands.connect(FIRST)) {
      ProviderException refusal =
          assertThrows(
              ProviderException.class,
              () ->
                  connection
                      .operations()
                      .invoke(new InvocationRequest(GREET, new InvocationRequest.Native("{}"))));
      assertEquals(FailureKind.PERMISSION, refusal.failure().kind());
      assertTrue(
          refusal
              .failure()
              .hint()
              .orElseThrow()
              .startsWith(
                  "grant the role: `gcloud run services add-iam-policy-binding"
                      + " shop-test-greet-private --region=asia-northeast3"),
          refusal.failure()::toString);
    }
  }

  @Test
  void linesComeInTheirOrder() throws Exception {
    Instant now = Instant.parse("2026-11-26T10:00:00Z");
    stub.log("shop-test-greet", now, "one apple");
    stub.log("shop-test-greet", now.plusSeconds(1), "two pears");
    stub.log("shop-test-greet-private", now.plusSeconds(2), "three \"figs\"");
    assertEquals(
        List.of("one apple", "two pears", "three \"figs\""),
        lines(new LogQuery(GREET, now, Optional.empty(), false)));
    assertEquals(
        List.of("two pears"), lines(new LogQuery(GREET, now, Optional.of("two pears"), false)));
    assertEquals(
        List.of(), lines(new LogQuery(GREET, now.plusSeconds(9), Optional.empty(), false)));
  }

  @Test
  void aStreamThatFollowsWaitsForMore() throws Exception {
    Instant now = Instant.parse("2026-11-26T10:00:00Z");
    stub.log("shop-test-greet", now, "one");
    LogQuery query = new LogQuery(GREET, now, Optional.empty(), true);
    try (Connection connection = commands.connect(FIRST);
        LogStream stream = connection.operations().logs(query)) {
      assertEquals("one", stream.next().map(LogLine::text).orElseThrow());
      stub.log("shop-test-greet", now.plusSeconds(1), "two");
      assertEquals("two", stream.next().map(LogLine::text).orElseThrow());
      stream.close();
      assertEquals(Optional.empty(), stream.next());
    }
  }

  private List<String> lines(LogQuery query) throws Exception {
    List<String> lines = new ArrayList<>();
    try (Connection connection = commands.connect(FIRST);
        LogStream stream = connection.operations().logs(query)) {
      Optional<LogLine> line = stream.next();
      while (line.isPresent()) {
        lines.add(line.get().text());
        line = stream.next();
      }
    }
    return lines;
  }
}
