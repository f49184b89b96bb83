package dev.wherry.azure.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.model.FunctionName;
import dev.wherry.model.Route;
import dev.wherry.model.Trigger;
import dev.wherry.schedule.Schedule;
import dev.wherry.spi.Connection;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
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
import java.time.ZoneOffset;
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
      state.write("releases/0003", "c", Optional.empty());
      state.write("releases/0004", "d", Optional.empty());
      state.write("lock", "e", Optional.empty());
      List<String> releases =
          List.of("releases/0001", "releases/0002", "releases/0003", "releases/0004");
      assertEquals(releases, state.list("releases/"), "over several pages");
      assertEquals(5, state.list("").size());
    }
  }

  @Test
  void valuesOfSecretsComeAndGo() throws Exception {
    try (Connection connection = commands.connect(FIRST)) {
      SecretStore secrets = connection.operations().secrets();
      assertEquals(Set.of(), secrets.list());
      secrets.set(KEY, new SecretValue("sk-1"));
      secrets.set(KEY, new SecretValue("sk-2"));
      assertEquals(Set.of(KEY), secrets.list());
      assertEquals(List.of("sk-2"), List.copyOf(stub.secrets().values()));
      secrets.remove(KEY);
      secrets.remove(KEY);
      assertEquals(Set.of(), secrets.list());
      secrets.set(KEY, new SecretValue("sk-3"));
      assertEquals(List.of("sk-3"), List.copyOf(stub.secrets().values()));
    }
  }

  @Test
  void aSecretThatAppsReadIsReadAgainAtOnce() throws Exception {
    setSecret();
    assertEquals(List.of(), refreshed(), "nothing is deployed that reads it");
    commands.deploy(FIRST, "one");
    setSecret();
    stub.traffic().heal();
    assertEquals(List.of("function app " + site() + " reads it anew"), refreshed());
    assertEquals(
        1,
        stub.traffic().calls().stream()
            .filter(call -> call.startsWith("POST "))
            .filter(call -> call.endsWith("/config/configreferences/appsettings/refresh"))
            .count());
  }

  @Test
  void aSecretThatCannotBeReadAgainIsToldOf() throws Exception {
    setSecret();
    commands.deploy(FIRST, "one");
    try (Connection connection = commands.connect(FIRST)) {
      connection.operations().secrets().remove(KEY);
    }
    assertEquals(
        List.of("function app " + site() + " cannot read it: Azure says SecretNotFound"),
        refreshed());
    stub.deny("Microsoft.Web/sites/config/*");
    ProviderFailure failure = assertThrows(ProviderException.class, this::refreshed).failure();
    assertEquals(FailureKind.PERMISSION, failure.kind());
    assertTrue(
        failure
            .message()
            .startsWith(
                "the value is set, and function app `"
                    + site()
                    + "` may go on with the old one for up to 24 hours: "),
        failure.message());
  }

  private List<String> refreshed() throws Exception {
    try (Connection connection = commands.connect(FIRST)) {
      return connection.operations().secrets().refresh(KEY);
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
      Trigger clock =
          new Trigger.Clock(
              Schedule.parse("30 1 * * *"),
              ZoneOffset.UTC,
              Optional.empty(),
              true,
              TestFunction.origin());
      connection
          .operations()
          .invoke(new InvocationRequest(GREET, new InvocationRequest.Neutral(clock, "")));
      stub.answer(500);
      assertTrue(
          connection
              .operations()
              .invoke(new InvocationRequest(GREET, new InvocationRequest.Native("{\"a\":1}")))
              .failed());
    }
    assertEquals(
        List.of(
            "GET /hello/kim {a=/} red ",
            "POST /admin/functions/greet_1 {}  {\"input\":\"\"}",
            "POST /wherry-invoke/greet {}  {\"a\":1}"),
        stub.requests());
  }

  @Test
  void linesComeInTheirOrder() throws Exception {
    Instant now = Instant.parse("2026-11-26T10:00:00Z");
    setSecret();
    commands.deploy(FIRST, "one");
    stub.log(site(), now, line("one apple"));
    stub.log(site(), now.plusSeconds(1), line("two 'pears'"));
    stub.log(site(), now.plusSeconds(2), "{\"function\":\"tidy\",\"message\":\"somebody else's\"}");
    assertEquals(
        List.of(line("one apple"), line("two 'pears'")),
        lines(new LogQuery(GREET, now, Optional.empty(), false)));
    assertEquals(
        List.of(line("two 'pears'")),
        lines(new LogQuery(GREET, now, Optional.of("two 'pears'"), false)));
    assertEquals(
        List.of(), lines(new LogQuery(GREET, now.plusSeconds(9), Optional.empty(), false)));
  }

  @Test
  void aStreamThatFollowsWaitsForMore() throws Exception {
    Instant now = Instant.parse("2026-11-26T10:00:00Z");
    setSecret();
    commands.deploy(FIRST, "one");
    stub.log(site(), now, line("one"));
    LogQuery query = new LogQuery(GREET, now, Optional.empty(), true);
    try (Connection connection = commands.connect(FIRST);
        LogStream stream = connection.operations().logs(query)) {
      assertEquals(line("one"), stream.next().map(LogLine::text).orElseThrow());
      stub.log(site(), now.plusSeconds(1), line("two"));
      assertEquals(line("two"), stream.next().map(LogLine::text).orElseThrow());
      stream.close();
      assertEquals(Optional.empty(), stream.next());
    }
  }

  @Test
  void azureGivesAdvice() throws Exception {
    setSecret();
    Blueprint desired = commands.plan(FIRST, "one").target().resolved();
    try (Connection connection = commands.connect(FIRST)) {
      String created = "create Microsoft.Insights/components shop-test: properties";
      assertTrue(connection.advice(desired).contains(created));
      assertEquals(List.of(), connection.advice(Blueprint.EMPTY));
    }
    commands.deploy(FIRST, "one");
    try (Connection connection = commands.connect(FIRST)) {
      String modified = "modify Microsoft.Web/sites " + site() + ": properties";
      assertTrue(connection.advice(desired).contains(modified));
    }
  }

  private String site() {
    return stub.sites().get(0);
  }

  private static String line(String text) {
    return "{\"level\":\"info\",\"function\":\"greet\",\"message\":\"" + text + "\"}";
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
