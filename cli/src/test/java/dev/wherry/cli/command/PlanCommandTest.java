package dev.wherry.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanCommandTest extends OnOneCloud {

  @Test
  void showsCodeConfigurationAndPermissionsApart() {
    assertEquals(0, cli.run("plan"), cli::err);
    List<String> lines = cli.out().lines().toList();
    assertEquals("aws: 7 to create", lines.get(0));
    assertTrue(lines.indexOf("  Configuration") > 0, cli::out);
    assertTrue(lines.indexOf("  Permissions") > lines.indexOf("  Configuration"), cli::out);
    assertTrue(
        cli.out().contains("  + function greet: Route sample-dev-greet-GET (new) PUBLIC  "),
        cli::out);
    assertTrue(cli.out().contains("wherry.yml:7"), cli::out);
    assertEquals(Set.of(), cloud.live());
    assertEquals(Map.of(), cloud.stored());
  }

  @Test
  void aChangeOfCodeIsOneOfCode() throws IOException {
    cli.run("deploy", "--yes");
    Files.writeString(cli.directory.resolve("classes/more.txt"), "more");
    assertEquals(0, cli.next("plan"));
    assertTrue(
        cli.out().startsWith("aws: 2 to update\n  Code\n    ~ function greet: Function"), cli::out);
    assertFalse(cli.out().contains("Configuration"), cli::out);
  }

  @Test
  void whatCannotChangeInPlaceIsMarked() {
    cli.run("deploy", "--yes");
    project.manifest(SampleProject.ON_AWS.replace("/greet/{name}", "/hello/{name}"));
    assertEquals(0, cli.next("plan"));
    assertTrue(cli.out().startsWith("aws: 1 to replace\n"), cli::out);
    assertTrue(cli.out().contains("(changed) REPLACED PUBLIC"), cli::out);
    assertTrue(cli.out().contains("(cannot change in place)"), cli::out);
  }

  @Test
  void theBillIsApart() {
    cli.run("deploy", "--yes");
    project.manifest(
        SampleProject.ON_AWS.replace(
            "handler: dev.wherry.cli.sample.Tick",
            "handler: dev.wherry.cli.sample.Tick\n    memory: 1GB"));
    assertEquals(0, cli.next("plan"));
    assertTrue(cli.out().contains("  Cost\n    ~ function tick: Function"), cli::out);
    assertTrue(cli.out().contains("Memory: 512 → 1024"), cli::out);
  }

  /** A disk that is full is no bug of Wherry's, and a program reads one object whatever happens. */
  @Test
  void aPlanThatCannotBeSavedIsOneObject() {
    assertEquals(2, cli.run("plan", "--json", "--out", "/dev/full"), cli::err);
    assertEquals("No space left on device", cli.json().at("/error/message").textValue(), cli::out);
    assertEquals(1, cli.out().lines().count(), cli::out);
  }

  @Test
  void nothingToChangeIsSaid() {
    cli.run("deploy", "--yes");
    assertEquals(0, cli.next("plan"));
    assertEquals("aws: nothing to change\n", cli.out());
  }

  @Test
  void offlineAsksNobody() {
    cloud.close("nobody is signed in");
    assertEquals(0, cli.run("plan", "--offline"), cli::err);
    assertTrue(cli.out().startsWith("aws: 7 to create\n"), cli::out);
  }

  @Test
  void tellsProgramsThePlan() {
    assertEquals(0, cli.run("plan", "--json"));
    assertEquals(1, cli.json().get("version").asInt());
    assertEquals("aws", cli.json().at("/targets/0/target").asText());
    assertEquals(7, cli.json().at("/targets/0/plan/changes").size());
    assertEquals(1, cli.out().lines().count());
  }

  @Test
  void aSavedPlanIsAppliedOnce() throws IOException {
    assertEquals(0, cli.run("plan", "--out", "plan.json"), cli::err);
    assertTrue(cli.err().contains("Saved in "), cli::err);
    assertEquals(0, cli.next("deploy", "--plan", "plan.json"), cli::err);
    assertTrue(cli.out().startsWith("aws: release 1, 7 changes done\n"), cli::out);

    assertEquals(9, cli.next("deploy", "--plan", "plan.json"));
    assertTrue(cli.err().contains("the saved plan for aws is stale"), cli::err);
  }

  @Test
  void whatIsNoSavedPlanIsRefused() throws IOException {
    Files.writeString(cli.directory.resolve("plan.json"), "{}");
    assertEquals(2, cli.run("deploy", "--plan", "plan.json"));
    assertTrue(cli.err().contains("no plan that this version saved"), cli::err);
    assertEquals(2, cli.run("deploy", "--plan", "none.json"));
    assertTrue(cli.err().contains("there is no file"), cli::err);
    Files.write(cli.directory.resolve("utf16.json"), new byte[] {(byte) 0xff, (byte) 0xfe, '{', 0});
    assertEquals(2, cli.next("deploy", "--plan", "utf16.json"));
    assertTrue(cli.err().contains("the file is no saved plan: it is not UTF-8"), cli::err);
  }
}
