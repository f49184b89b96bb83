package dev.wherry.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.engine.release.Actor;
import dev.wherry.engine.release.DeploymentLock;
import dev.wherry.model.AppName;
import dev.wherry.model.FunctionName;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import dev.wherry.spi.Connection;
import dev.wherry.spi.Destination;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.operate.HttpAnswer;
import dev.wherry.spi.operate.InvocationRequest;
import dev.wherry.spi.operate.InvocationResult;
import dev.wherry.spi.operate.LogLine;
import dev.wherry.testkit.reference.ReferenceCloud;
import dev.wherry.testkit.reference.ReferenceStyle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OperateCommandsTest extends OnOneCloud {

  @Test
  void releasesAreListedOldestFirst() {
    assertEquals(0, cli.run("releases"));
    assertTrue(cli.err().contains("Nothing was deployed to sample dev on aws."), cli::err);
    twoReleases();
    assertEquals(0, cli.next("releases"));
    List<String> lines = cli.out().lines().toList();
    assertEquals(2, lines.size());
    assertTrue(lines.get(0).matches("1   \\S+Z   deploy   kim@laptop   [0-9a-f]{12}"), cli::out);
    assertEquals(0, cli.next("releases", "--json"));
    assertEquals(2, cli.json().at("/releases/1/number").asInt());
    assertEquals("deploy", cli.json().at("/releases/1/purpose").asText());
  }

  @Test
  void rollbackGoesBackToTheReleaseBefore() {
    twoReleases();
    assertEquals(0, cli.next("rollback", "--yes"), cli::err);
    assertTrue(cli.out().startsWith("aws: release 3, 1 change done\n"), cli::out);
    assertTrue(
        cli.err().contains("\"30 2 * * *\" → \"30 1 * * *\"") || cli.err().contains("When"),
        cli::err);
    project.manifest(SampleProject.ON_AWS);
    cli.next("plan");
    assertEquals("aws: nothing to change\n", cli.out());
  }

  @Test
  void rollbackToWhatIsNotKeptIsRefused() {
    twoReleases();
    assertEquals(2, cli.next("rollback", "--to", "7", "--yes"));
    assertEquals(
        "error: there is no release 7; kept: 1, 2\n"
            + "  hint: `wherry releases` lists those that are kept\n",
        cli.err());
  }

  @Test
  void rollbackNeverDeletesWhatHoldsData() {
    project.manifest(SampleProject.ON_AWS.replace("resources:\n  stripe-key: secret\n", ""));
    cli.run("deploy", "--yes");
    project.manifest(SampleProject.ON_AWS);
    cli.run("deploy", "--yes");
    assertEquals(2, cli.next("rollback", "--yes"));
    assertTrue(
        cli.err().contains("data would be lost: aws would delete secret stripe-key"), cli::err);
    assertEquals(7, cloud.live().size());
  }

  @Test
  void removeKeepsAndNamesWhatHoldsData() {
    cli.run("deploy", "--yes");
    assertEquals(0, cli.next("remove", "--yes"), cli::err);
    assertTrue(
        cli.out()
            .contains(
                "  kept, because it holds data: secret stripe-key, Secret sample-dev-stripe-key\n"),
        cli::out);
    assertTrue(
        cli.err().contains("`wherry remove --delete-data` takes that away too, for good.\n"),
        cli::err);
    assertEquals(1, cloud.live().size());

    assertEquals(0, cli.next("remove", "--yes", "--delete-data"), cli::err);
    assertEquals(Set.of(), cloud.live());
    assertEquals(Map.of(), cloud.stored());
  }

  @Test
  void removeAsksFirst() {
    cli.run("deploy", "--yes");
    assertEquals(2, cli.next("remove"));
    assertEquals(7, cloud.live().size());
    cli.terminal.asTerminal().input("n\n");
    assertEquals(130, cli.next("remove"));
    assertEquals(7, cloud.live().size());
  }

  @Test
  void infoShowsWhatIsDeployed() {
    assertEquals(0, cli.run("info"));
    assertEquals("aws: nothing is deployed\n", cli.out());
    cli.run("deploy", "--yes");
    assertEquals(0, cli.next("info"), cli::err);
    assertTrue(cli.out().startsWith("aws: release 1  "), cli::out);
    assertTrue(cli.out().contains("  greet  https://sample-dev-greet-GET\n"), cli::out);
    assertTrue(cli.out().contains("  Function sample-dev-greet\n"), cli::out);
    assertTrue(
        cli.out().lines().anyMatch(line -> line.matches(" *function greet .*code [0-9a-f]{12}")),
        cli::out);
    cli.next("info", "--json");
    assertEquals("greet", cli.json().at("/targets/0/functions/0/name").asText());
    assertEquals(
        cli.json().at("/targets/0/release/artifacts/app").asText(),
        cli.json().at("/targets/0/functions/0/digest").asText());
  }

  @Test
  void infoEndsWithNineWhereSomeoneChangedWhatWasReleased() {
    cli.run("deploy", "--yes");
    cloud.tamper(ResourceId.of("Function", "sample-dev-greet"), "Memory", Value.number(64));
    assertEquals(9, cli.next("info"));
    assertTrue(cli.out().contains("Memory: 512 → 64"), cli::out);
    assertTrue(
        cli.out().lines().anyMatch(line -> line.matches(" *function greet .*changed by someone")),
        cli::out);
    assertFalse(
        cli.out().lines().anyMatch(line -> line.matches(" *function tick .*changed by someone")),
        cli::out);
    assertEquals(9, cli.next("info", "--json"));
    assertEquals("Memory", cli.json().at("/targets/0/drift/0/properties/0/path").asText());
  }

  @Test
  void logsAreDataAndFiltered() {
    Instant now = Instant.now();
    FunctionName greet = new FunctionName("greet");
    cloud.log(greet, new LogLine(now.minus(Duration.ofHours(2)), "old"));
    cloud.log(greet, new LogLine(now, "hello Ada"));
    cloud.log(greet, new LogLine(now, "hello Lee"));
    assertEquals(0, cli.run("logs", "greet"), cli::err);
    assertEquals(now + "  hello Ada\n" + now + "  hello Lee\n", cli.out());
    assertEquals(0, cli.next("logs", "greet", "--since", "3h", "--filter", "l", "--json"));
    assertEquals(3, cli.out().lines().count());
    assertTrue(cli.out().startsWith("{\"version\":1,\"time\":"), cli::out);
    assertEquals(2, cli.next("logs", "gret"));
    assertTrue(cli.err().contains("did you mean `greet`?"), cli::err);
  }

  @Test
  void followingEndsWithCtrlC() throws InterruptedException {
    cloud.log(new FunctionName("greet"), new LogLine(Instant.now(), "first"));
    Thread pressing =
        new Thread(
            () -> {
              try {
                cli.terminal.firstLine();
                cli.interrupts.fire();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    pressing.start();
    assertEquals(130, cli.run("logs", "greet", "--follow"));
    pressing.join();
    assertTrue(cli.out().endsWith("first\n"), cli::out);
  }

  @Test
  void unlockShowsTheOwnerAndBreaksTheLockItNames() throws Exception {
    assertEquals(2, cli.run("unlock", "b1"));
    assertTrue(cli.err().contains("aws is not locked"), cli::err);
    lock();
    assertEquals(8, cli.next("unlock", "a9"));
    assertTrue(cli.err().contains("`b1` does"), cli::err);
    assertEquals(0, cli.next("unlock", "b1"), cli::err);
    assertTrue(
        cli.err().contains("Locked by deployment b1: lee@desk, process 9, since "), cli::err);
    assertEquals("aws: the lock of b1 is broken\n", cli.out());
    assertEquals(Map.of(), cloud.stored());
  }

  @Test
  void invokeCallsTheDeployedFunction() {
    List<InvocationRequest> requests = new ArrayList<>();
    cloud.answer(
        request -> {
          requests.add(request);
          return new InvocationResult(
              false, "{\"text\":\"hi\"}", List.of("line"), Map.of("version", "3"));
        });
    assertEquals(0, cli.run("invoke", "greet", "--target", "aws", "--data", "{\"name\":\"Ada\"}"));
    assertEquals("{\"text\":\"hi\"}\n", cli.out());
    assertEquals("line\n", cli.err());
    assertEquals(new InvocationRequest.Native("{\"name\":\"Ada\"}"), requests.get(0).payload());

    cli.next(
        "invoke",
        "greet",
        "--target",
        "aws",
        "--event",
        "http",
        "--json",
        "--data",
        "{\"path\":\"/greet/Ada%20L?a=1\"}");
    assertEquals("hi", cli.json().at("/result/text").asText());
    assertEquals("3", cli.json().at("/facts/version").asText());
    InvocationRequest.Http sent = (InvocationRequest.Http) requests.get(1).payload();
    assertEquals(Map.of("name", "Ada L"), sent.pathParameters());
    assertEquals("/greet/Ada%20L?a=1", sent.path());

    assertEquals(0, cli.next("invoke", "tick", "--target", "aws", "--event", "schedule"), cli::err);
    assertTrue(requests.get(2).payload() instanceof InvocationRequest.Neutral);
    assertEquals(
        2,
        cli.next(
            "invoke",
            "greet",
            "--target",
            "aws",
            "--event",
            "http",
            "--data",
            "{\"path\":\"/no\"}"));
  }

  @Test
  void anHttpAnswerIsShownAsALocalOneIs() {
    cloud.answer(
        request ->
            InvocationResult.of(
                new HttpAnswer(503, Map.of("content-type", List.of("text/plain")), "busy"),
                List.of("line"),
                Map.of("version", "3")));
    String[] call = {
      "invoke", "greet", "--target", "aws", "--event", "http", "--data", "{\"path\":\"/greet/Ada\"}"
    };
    assertEquals(10, cli.run(call), cli::err);
    assertEquals("busy\n", cli.out());
    assertEquals("line\nHTTP 503\n", cli.err());
    String[] asJson = Arrays.copyOf(call, call.length + 1);
    asJson[call.length] = "--json";
    assertEquals(10, cli.next(asJson));
    assertEquals(503, cli.json().path("status").asInt());
    assertEquals("text/plain", cli.json().at("/headers/content-type/0").asText());
    assertEquals("busy", cli.json().path("body").asText());
    assertEquals("3", cli.json().at("/facts/version").asText());
  }

  @Test
  void invokeEndsWithTenWhenTheFunctionFails() {
    cloud.answer(request -> new InvocationResult(true, "boom", List.of(), Map.of()));
    assertEquals(
        10, cli.run("invoke", "greet", "--target", "aws", "--event", "native", "--data", "{}"));
    assertEquals("", cli.out());
    assertEquals("error: boom\n", cli.err());
  }

  @Test
  void aProvidersRefusalEndsWithSix() {
    assertEquals(6, cli.run("invoke", "greet", "--target", "aws"));
    assertEquals("error: a cloud in memory runs no code of greet\n", cli.err());
  }

  @Test
  void secretsOfATargetAreSetListedAndRemoved() {
    cli.terminal.input("sk_live_1\n");
    assertEquals(0, cli.run("secret", "set", "stripe-key", "--target", "aws"), cli::err);
    assertTrue(cli.err().contains("Secret stripe-key set in sample dev on aws."), cli::err);
    assertFalse((cli.out() + cli.err()).contains("sk_live_1"));
    cli.next("secret", "list", "--target", "aws");
    assertEquals("stripe-key   set\n", cli.out());
    cli.next("secret", "list");
    assertEquals("stripe-key   no value\n", cli.out());
    assertEquals(0, cli.next("secret", "remove", "stripe-key", "--target", "aws"));
    assertEquals(2, cli.next("secret", "remove", "stripe-key", "--target", "aws"));
  }

  /** Its owner is named, and the page of the pipeline that it runs in. */
  @Test
  void whatIsLockedIsToldWithThePageOfItsPipeline() throws Exception {
    lock(Optional.of("https://ci.test/7"));
    assertEquals(8, cli.run("deploy", "--yes"));
    assertTrue(cli.err().contains("lee@desk (https://ci.test/7), process 9, since "), cli::err);
  }

  @Test
  void aSecretThatTheStackLacksWaitsForTheDeployment() throws Exception {
    cli.clouds.clear();
    ReferenceCloud stacks = cli.cloud("aws", ReferenceStyle.STACK);
    lock(Optional.empty());
    cli.terminal.input("sk_live_1\n");
    assertEquals(8, cli.run("secret", "set", "stripe-key", "--target", "aws"));
    assertTrue(cli.err().contains("lee@desk, process 9, since "), cli::err);
    cli.next("secret", "list", "--target", "aws");
    assertEquals("stripe-key   no value\n", cli.out());
    assertEquals(0, cli.next("unlock", "b1"));
    cli.terminal.input("sk_live_1\n");
    assertEquals(0, cli.next("secret", "set", "stripe-key", "--target", "aws"), cli::err);
    assertEquals(Map.of(), stacks.stored());
  }

  @Test
  void aSecretOfSomebodyElsesIsNotSet() {
    project.manifest(
        SampleProject.ON_AWS.replace(
            "stripe-key: secret",
            "stripe-key: { type: secret, external: { aws: theirs/stripe } }"));
    for (String action : List.of("set", "remove")) {
      cli.terminal.input("sk_live_1\n");
      assertEquals(2, cli.next("secret", action, "stripe-key", "--target", "aws"));
      assertTrue(
          cli.err()
              .startsWith("error: secret `stripe-key` is external: on aws it is `theirs/stripe`"),
          cli::err);
    }
    cli.terminal.input("sk_live_1\n");
    assertEquals(0, cli.next("secret", "set", "stripe-key"), cli::err);
  }

  private void twoReleases() {
    cli.run("deploy", "--yes");
    project.manifest(SampleProject.ON_AWS.replace("30 1 * * *", "30 2 * * *"));
    assertEquals(0, cli.run("deploy", "--yes"), cli::err);
  }

  private void lock() throws Exception {
    lock(Optional.empty());
  }

  private void lock(Optional<String> link) throws Exception {
    Actor lee = new Actor("lee", "desk", Optional.empty(), 9, link);
    Destination destination =
        new Destination(new AppName("sample"), new StageName("dev"), Target.local());
    try (Connection connection = cli.clouds.get(0).connect(destination)) {
      new DeploymentLock(
              connection.storage().state(), Clock.systemUTC(), cli.surroundings.sleeper())
          .acquire("b1", lee, Duration.ZERO, other -> {});
    }
  }
}
