package dev.wherry.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.engine.release.Actor;
import dev.wherry.engine.release.DeploymentLock;
import dev.wherry.engine.release.LockLease;
import dev.wherry.engine.workflow.Surroundings;
import dev.wherry.model.AppName;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import dev.wherry.spi.CloudProvider;
import dev.wherry.spi.Connection;
import dev.wherry.spi.Destination;
import dev.wherry.testkit.reference.ReferenceCloud;
import dev.wherry.testkit.reference.ReferenceStyle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeployCommandTest extends OnOneCloud {

  @Test
  void deploysFunctionByFunction() {
    assertEquals(0, cli.run("deploy", "--yes"), cli::err);

    assertEquals(
        "aws: release 1, 7 changes done\n  greet  https://sample-dev-greet-GET\n", cli.out());
    assertTrue(cli.err().contains("✓ aws: function greet (3 changes)\n"), cli::err);
    assertTrue(cli.err().contains("✓ aws: function tick (3 changes)\n"), cli::err);
    assertTrue(cli.err().contains("✓ aws: secret stripe-key (1 change)\n"), cli::err);
    assertTrue(cli.err().contains(" PUBLIC  "), cli::err);
    assertEquals(7, cloud.live().size());
  }

  @Test
  void theSecondDeploymentChangesNothingAndAsksNobody() {
    cli.run("deploy", "--yes");
    assertEquals(0, cli.next("deploy"), cli::err);
    assertEquals("aws: nothing to change\n  greet  https://sample-dev-greet-GET\n", cli.out());
  }

  @Test
  void aSecretWithoutAValueIsToldUntilItHasOne() {
    String told =
        "warning: aws: secret `stripe-key` has no value, so what reads it fails\n"
            + "  hint: set it: `wherry secret set stripe-key --target aws --stage dev`\n";

    assertEquals(0, cli.run("deploy", "--yes"), cli::err);
    assertTrue(cli.err().contains(told), cli::err);
    assertEquals(0, cli.next("deploy"), cli::err);
    assertTrue(cli.err().contains(told), cli::err);
    cli.next("deploy", "--json");
    assertTrue(cli.out().contains("\"unset\":[\"stripe-key\"]"), cli::out);

    cli.terminal.input("sk_1\n");
    assertEquals(0, cli.next("secret", "set", "stripe-key", "--target", "aws"), cli::err);
    assertEquals(0, cli.next("deploy"), cli::err);
    assertFalse(cli.err().contains("has no value"), cli::err);
    cli.next("deploy", "--json");
    assertTrue(cli.out().contains("\"unset\":[]"), cli::out);
  }

  @Test
  void anotherOnesSecretIsNotAskedFor() {
    project.manifest(
        SampleProject.ON_AWS.replace(
            "stripe-key: secret",
            "stripe-key: { type: secret, external: { aws: theirs/stripe } }"));
    assertEquals(0, cli.run("deploy", "--yes"), cli::err);
    assertFalse(cli.err().contains("has no value"), cli::err);
  }

  @Test
  void asksNobodyInCi() {
    cli.terminal.asTerminal().with("CI", "true").input("y\n");
    assertEquals(2, cli.run("deploy"));
    assertTrue(cli.err().contains("nobody can be asked here whether to go on\n"), cli::err);
    assertTrue(cli.err().contains("pass `--yes`"), cli::err);
    assertEquals(Set.of(), cloud.live());
    assertEquals(Map.of(), cloud.stored(), "the lock is free again");
  }

  @Test
  void aPersonIsAskedAndMayAgree() {
    cli.terminal.asTerminal().input("y\n");
    assertEquals(0, cli.run("deploy"), cli::err);
    assertTrue(cli.err().contains("Apply these changes?"), cli::err);
    assertEquals(7, cloud.live().size());
  }

  @Test
  void aPersonWhoSaysNoChangesNothing() {
    cli.terminal.asTerminal().input("\n");
    assertEquals(130, cli.run("deploy"));
    assertTrue(cli.out().contains("not touched"), cli::out);
    assertEquals(Set.of(), cloud.live());
    assertEquals(Map.of(), cloud.stored());
  }

  @Test
  void aRefusalKeepsTheProvidersWordsAndNamesTheLine() {
    cloud.refuse("function tick");
    assertEquals(6, cli.run("deploy", "--yes"));
    assertTrue(
        cli.err()
            .contains("error: aws: Role sample-dev-tick: the quota of function tick is used up\n"),
        cli::err);
    assertTrue(cli.err().contains("wherry.yml:11:"), cli::err);
    assertTrue(cli.out().startsWith("aws: failed, "), cli::out);
    assertTrue(cli.out().contains("  open  create Role sample-dev-tick\n"), cli::out);

    cloud.accept();
    assertEquals(0, cli.next("deploy", "--yes"), cli::err);
    assertEquals(7, cloud.live().size());
  }

  @Test
  void tellsProgramsWhatWasDoneAndWhatFailed() {
    cloud.refuse("function tick");
    assertEquals(6, cli.run("deploy", "--yes", "--json"));
    assertEquals(1, cli.json().get("version").asInt());
    assertEquals("failed", cli.json().at("/targets/0/outcome").asText());
    assertTrue(cli.json().at("/targets/0/release").isNull());
    assertEquals("rejected", cli.json().at("/targets/0/failures/0/kind").asText());
    assertEquals(11, cli.json().at("/targets/0/failures/0/line").asInt());
    int done = cli.json().at("/targets/0/done").size();
    assertEquals(7, done + cli.json().at("/targets/0/open").size());
  }

  @Test
  void whoIsNotSignedInIsToldBeforeAnythingIsTouched() {
    cloud.close("nobody is signed in");
    assertEquals(5, cli.run("deploy", "--yes"));
    assertTrue(cli.err().contains("error: aws: nobody is signed in\n"), cli::err);
    assertEquals(Map.of(), cloud.stored());
  }

  @Test
  void whileAnotherDeploysItIsRefusedWithTheOwner() throws Exception {
    lock("b1");
    assertEquals(8, cli.run("deploy", "--yes"));
    assertTrue(
        cli.err()
            .contains(
                "deployment b1 runs already: lee@desk (https://ci.example/7), process 9, since"),
        cli::err);
    assertTrue(
        cli.err().contains("`wherry unlock b1 --target aws --stage dev` breaks its lock"),
        cli::err);
    assertEquals(Set.of(), cloud.live());
  }

  @Test
  void waitsForAnotherDeployment() throws Exception {
    LockLease other = lock("b1");
    cli.surroundings =
        new Surroundings(
            cli.surroundings.actor(),
            cli.surroundings.clock(),
            time -> other.release(),
            cli.surroundings.chance(),
            cli.surroundings.ids());
    assertEquals(0, cli.run("deploy", "--yes", "--lock-wait", "10m"), cli::err);
    assertTrue(cli.err().contains("aws: waiting for deployment b1: lee@desk"), cli::err);
    assertEquals(7, cloud.live().size());
  }

  @Test
  void severalTargetsGoSideBySide() {
    Cli two = twoTargets();
    assertEquals(0, two.run("deploy", "--target", "aws,azure", "--yes"), two::err);
    assertTrue(two.out().contains("aws: release 1"), two::out);
    assertTrue(two.out().contains("azure: release 1"), two::out);
  }

  @Test
  void whereOneOfSeveralFailsTheOtherIsFinished() {
    Cli two = twoTargets();
    cloud.refuse("function tick");
    assertEquals(7, two.run("deploy", "--target", "all", "--yes", "--on-failure", "continue"));
    assertTrue(two.out().contains("aws: failed"), two::out);
    assertTrue(two.out().contains("azure: release 1"), two::out);
  }

  @Test
  void whereOneOfSeveralFailsAllGoBackWhenThatIsAskedFor() {
    project.manifest(two());
    ReferenceCloud stacks = cli.cloud("azure", ReferenceStyle.STACK);
    cli.run("deploy", "--target", "all", "--yes");
    project.manifest(two().replace("30 1 * * *", "30 2 * * *"));
    stacks.refuse("function tick");

    int exit = cli.next("deploy", "--target", "all", "--yes", "--on-failure", "rollback");

    assertEquals(6, exit, cli::err);
    assertTrue(cli.err().contains("the quota of function tick is used up"), cli::err);
    assertTrue(cli.out().contains("azure: is back at its last release"), cli::out);
    stacks.accept();
    project.manifest(two());
    cli.next("plan", "--target", "all");
    assertEquals("aws: nothing to change\nazure: nothing to change\n", cli.out());
  }

  @Test
  void theValueOfASecretIsNowhere() throws Exception {
    cli.terminal.input("sk_live_1");
    assertEquals(0, cli.run("secret", "set", "stripe-key", "--target", "aws"), cli::err);
    cli.run("deploy", "--yes", "-v", "--stacktrace");
    cli.run("plan", "--json");
    cli.run("info", "--json");
    String all = cli.out() + cli.err() + cloud.stored();
    assertFalse(all.contains("sk_live_1"));
    try (Stream<Path> files = Files.walk(cli.directory.resolve("build"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains("sk_live_1"));
      }
    }
  }

  @Test
  void ctrlCLeavesAStateThatTheNextDeploymentUnderstands() throws Exception {
    interrupted("deploy", "--yes");
    assertTrue(cli.err().contains("`wherry deploy` goes on from what is there"), cli::err);
    assertFalse(cloud.stored().containsKey("lock.json"));
    assertTrue(cloud.stored().containsKey("intent.json"));
    assertEquals(0, cli.next("deploy", "--yes"), cli::err);
    assertEquals(7, cloud.live().size());

    interrupted("remove", "--yes");
    assertTrue(cli.err().contains("`wherry remove` goes on from what is there"), cli::err);
    assertEquals(0, cli.next("remove", "--yes", "--delete-data"), cli::err);
    assertEquals(Set.of(), cloud.live());
  }

  private void interrupted(String... command) throws InterruptedException {
    CountDownLatch inside = new CountDownLatch(1);
    CloudProvider real = cli.clouds.get(0);
    cli.clouds.set(0, SlowProvider.of(real, inside));
    Thread pressing =
        new Thread(
            () -> {
              try {
                inside.await();
                cli.interrupts.fire();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    pressing.start();
    assertEquals(130, cli.next(command), cli::err);
    pressing.join();
    assertTrue(cli.err().contains("error: interrupted"), cli::err);
    cli.clouds.set(0, real);
  }

  @Test
  void refusesWhatIsNoTimeSpan() {
    assertEquals(2, cli.run("deploy", "--lock-wait", "soon"));
    assertEquals(
        """
        error: `soon` is no value for the option `--lock-wait`, which takes TIME
          hint: write a number and its unit: `30s`, `10m`, `2h`
        """,
        cli.err());
  }

  private String two() {
    return SampleProject.ON_AWS + "  azure: { region: koreacentral, subscription: s }\n";
  }

  private Cli twoTargets() {
    project.manifest(two());
    cli.cloud("azure", ReferenceStyle.STACK);
    return cli;
  }

  private LockLease lock(String id) throws Exception {
    Actor lee = new Actor("lee", "desk", Optional.empty(), 9, Optional.of("https://ci.example/7"));
    Destination destination =
        new Destination(new AppName("sample"), new StageName("dev"), Target.local());
    try (Connection connection = cli.clouds.get(0).connect(destination)) {
      return new DeploymentLock(
              connection.storage().state(), Clock.systemUTC(), cli.surroundings.sleeper())
          .acquire(id, lee, Duration.ZERO, other -> {});
    }
  }
}
