package dev.wherry.azure.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.engine.workflow.TargetResult.Outcome;
import dev.wherry.model.Trigger;
import dev.wherry.schedule.Schedule;
import dev.wherry.spi.Connection;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import dev.wherry.spi.operate.HttpAnswer;
import dev.wherry.spi.operate.InvocationRequest;
import dev.wherry.spi.operate.InvocationResult;
import dev.wherry.spi.operate.LogQuery;
import dev.wherry.testkit.TestFunction;
import dev.wherry.testkit.stub.OperationsContract;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Calls, logs, secrets and state on the stub. */
class OperationsTest extends OnStub implements OperationsContract {

  @Override
  public void writes(Instant time, String line) {
    stub().log(site(), time, line);
  }

  @Override
  public String line(String message) {
    return "{\"level\":\"info\",\"function\":\"greet\",\"message\":\"" + message + "\"}";
  }

  private static final String REFRESH =
      "Microsoft.Web/sites/config/configreferences/appsettings/refresh/action";

  @Test
  void aSecretThatAppsReadIsReadAgainAtOnce() throws Exception {
    setSecret();
    assertEquals(List.of(), refreshed(), "nothing is deployed that reads it");
    commands().deploy(first(), "one");
    setSecret();
    stub().traffic().heal();
    assertEquals(List.of("function app " + site() + " reads it anew"), refreshed());
    assertEquals(
        1,
        stub().traffic().calls().stream()
            .filter(call -> call.startsWith("POST "))
            .filter(call -> call.endsWith("/config/configreferences/appsettings/refresh"))
            .count());
  }

  @Test
  void aSecretThatCannotBeReadAgainIsToldOf() throws Exception {
    setSecret();
    commands().deploy(first(), "one");
    try (Connection connection = commands().connect(first())) {
      connection.operations().secrets().remove(KEY);
    }
    assertEquals(
        List.of("function app " + site() + " cannot read it: Azure says SecretNotFound"),
        refreshed());
    stub().deny(REFRESH);
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

  /** The platform looks before the app's role counts, and again only when it is asked to. */
  @Test
  void anAppThatWasGivenARoleReadsItsSecretsOnceItCounts() throws Exception {
    setSecret();
    stub().secretRoleDelay(80);
    stub().traffic().heal();
    assertEquals(Outcome.DONE, commands().deploy(first(), "one").outcome());
    assertTrue(refreshes() > 1, "it is asked until the role counts");
    assertEquals(List.of("function app " + site() + " reads it anew"), refreshed());
    stub().traffic().heal();
    commands().deploy(second(), "two");
    assertEquals(0, refreshes(), "nothing was given");
  }

  /** That is what a secret is before its first value. */
  @Test
  void aSecretWithoutAValueIsNotWaitedFor() throws Exception {
    stub().traffic().heal();
    assertEquals(Outcome.DONE, commands().deploy(first(), "one").outcome());
    assertEquals(1, refreshes());
  }

  @Test
  void whoMayNotRefreshIsToldOfTheDay() throws Exception {
    setSecret();
    stub().deny(REFRESH);
    assertEquals(Outcome.DONE, commands().deploy(first(), "one").outcome());
    assertTrue(
        commands()
            .heard()
            .contains(
                site()
                    + ": you may not let it read its secrets at once; within a day it looks again"));
  }

  private long refreshes() {
    return stub().traffic().calls().stream()
        .filter(call -> call.endsWith("/config/configreferences/appsettings/refresh"))
        .count();
  }

  /** More than a page, and more of one moment than a page. */
  @Test
  void logsComeWholeHoweverManyThereAre() throws Exception {
    setSecret();
    commands().deploy(first(), "one");
    Instant time = Instant.parse("2026-11-26T09:00:00Z");
    for (int i = 0; i < 2500; i++) {
      String line = "{\"function\":\"greet\",\"message\":\"" + i + "\"}";
      stub().log(site(), time.plusMillis(i < 1500 ? 0 : i), line);
    }
    assertEquals(2500, lines(new LogQuery(GREET, time, Optional.empty(), false)).size());
  }

  private List<String> refreshed() throws Exception {
    try (Connection connection = commands().connect(first())) {
      return connection.operations().secrets().refresh(KEY);
    }
  }

  @Test
  void callsGoWhereTheirCallersGo() throws Exception {
    setSecret();
    commands().deploy(first(), "one");
    InvocationResult answer = hello();
    assertFalse(answer.failed());
    assertEquals("{\"answer\":1}", answer.answer());
    assertEquals("200", answer.facts().get("status"));
    assertEquals(Optional.of(200), answer.http().map(HttpAnswer::status));
    Trigger clock =
        new Trigger.Clock(
            Schedule.parse("30 1 * * *"),
            ZoneOffset.UTC,
            Optional.empty(),
            true,
            TestFunction.origin());
    invoke(new InvocationRequest.Neutral(clock, ""));
    stub().answer(500);
    assertTrue(invoke(new InvocationRequest.Native("{\"a\":1}")).failed());
    assertEquals(
        List.of(
            "GET /hello/kim {a=/} red ",
            "POST /admin/functions/greet_1 {}  {\"input\":\"\"}",
            "POST /wherry-invoke/greet {}  {\"a\":1}"),
        stub().requests());
  }

  /** The stub finds the functions of the package where its {@code host.json} puts them. */
  @Test
  void callsGoBehindThePrefix() throws Exception {
    setSecret();
    String prefixed = first().replace("{ subscription", "{ route-prefix: api/v1, subscription");
    commands().deploy(prefixed, "one");
    assertEquals("200", hello().facts().get("status"));
    assertFalse(invoke(new InvocationRequest.Native("{\"a\":1}")).failed());
    assertEquals(
        List.of(
            "GET /api/v1/hello/kim {a=/} red ", "POST /api/v1/wherry-invoke/greet {}  {\"a\":1}"),
        stub().requests());
    assertEquals(
        "https://" + site() + ".azurewebsites.net/api/v1",
        commands().info(prefixed).outputs().get("url"));
  }

  /** All functions of an app write to one log. */
  @Test
  void linesOfOthersAreNotItsOwn() throws Exception {
    setSecret();
    commands().deploy(first(), "one");
    writes(NOW, line("one apple"));
    writes(NOW.plusSeconds(2), "{\"function\":\"tidy\",\"message\":\"somebody else's\"}");
    assertEquals(
        List.of(line("one apple")), lines(new LogQuery(GREET, NOW, Optional.empty(), false)));
  }

  /** The timers of `greet` are `greet_1`, `greet_2`; `greet_eu_1` is another function's. */
  @Test
  void timersOfFunctionsThatAreNamedAlikeAreNotItsOwn() throws Exception {
    setSecret();
    commands().deploy(first(), "one");
    stub().log(site(), NOW, "greet_12", "of its own timer");
    stub().log(site(), NOW.plusSeconds(2), "greet_eu_1", "of another's");
    assertEquals(
        List.of("of its own timer"), lines(new LogQuery(GREET, NOW, Optional.empty(), false)));
  }

  @Test
  void azureGivesAdvice() throws Exception {
    setSecret();
    Blueprint desired = commands().plan(first(), "one").target().resolved();
    try (Connection connection = commands().connect(first())) {
      String created = "create Microsoft.Insights/components shop-test: properties";
      assertTrue(connection.advice(desired).contains(created));
      assertEquals(List.of(), connection.advice(Blueprint.EMPTY));
    }
    commands().deploy(first(), "one");
    try (Connection connection = commands().connect(first())) {
      String modified = "modify Microsoft.Web/sites " + site() + ": properties";
      assertTrue(connection.advice(desired).contains(modified));
    }
  }

  private String site() {
    return stub().sites().get(0);
  }
}
