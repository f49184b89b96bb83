package dev.wherry.cli.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.cli.command.SampleProject;
import dev.wherry.gcp.stub.StubCloud;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** {@code --target gcp} from the first command to the last, each a process of its own. */
class DeployedToGoogleIT extends OnGoogle {

  private final StubCloud stub;

  DeployedToGoogleIT() throws IOException {
    this.stub = new StubCloud();
  }

  @Override
  StubCloud stub() {
    return stub;
  }

  @Test
  void aWholeLife() throws Exception {
    SampleProject sample = sample();
    theSecretComesFirst();
    aPlanIsSavedAndAppliedOnce();
    theSecondDeploymentChangesNothing();
    aChangeOfCodeAndTheWayBack(sample);
    whatIsDeployedIsTold();
    functionsAreCalled();
    linesAreRead();
    nothingStays();
    assertNowhere(SECRET_VALUE);
  }

  private void theSecretComesFirst() throws Exception {
    assertEquals("stripe-key   no value\n", done("secret", "list", "--target", "gcp"));
    setSecret("gcp");
    assertEquals(SECRET_VALUE, stub.secret("sample-dev-stripe-key"));
    assertEquals("stripe-key   set\n", done("secret", "list", "--target", "gcp"));
  }

  private void aPlanIsSavedAndAppliedOnce() throws Exception {
    String plan = done("plan", "--target", "gcp", "--out", "plan.json");
    assertTrue(plan.matches("(?s)gcp: \\d+ to create.*"), plan);
    assertHas(plan, "PUBLIC");
    assertEquals(Map.of(), stub.functions());

    Installed.Result deployed = wherry("deploy", "--target", "gcp", "--plan", "plan.json");
    assertEquals(0, deployed.exitCode(), deployed::err);
    assertTrue(
        deployed
            .out()
            .matches(
                "(?s)gcp: release 1, \\d+ changes done\n.*/run/sample-dev-greet/greet/\\{name}\n"),
        deployed::out);
    for (String told : List.of("function greet", "function tick", "building", "deploying")) {
      assertHas(deployed.err(), told);
    }
    assertEquals(
        List.of("sample-dev-greet", "sample-dev-tick"),
        stub.functions().keySet().stream().sorted().toList());
    assertHas(
        refused(9, "deploy", "--target", "gcp", "--plan", "plan.json"),
        "the saved plan for gcp is stale");
  }

  private void theSecondDeploymentChangesNothing() throws Exception {
    stub.traffic().heal();
    String deployed = done("deploy", "--target", "gcp");
    assertTrue(deployed.startsWith("gcp: nothing to change\n"), deployed);
    assertTrue(
        stub.traffic().calls().stream()
            .noneMatch(call -> call.startsWith("Create") || call.startsWith("Update")),
        () -> stub.traffic().calls().toString());
  }

  private void aChangeOfCodeAndTheWayBack(SampleProject sample) throws Exception {
    String before = digest();
    sample.library("more.jar", new byte[] {1, 2, 3});
    assertHas(done("plan", "--target", "gcp"), "gcp: 2 to update\n  Code\n");
    assertHas(done("deploy", "--target", "gcp", "--yes"), "gcp: release 2, 2 changes done\n");
    String after = digest();
    assertTrue(!before.equals(after), "the code changed");

    List<String> releases = done("releases", "--target", "gcp").lines().toList();
    assertEquals(2, releases.size(), releases::toString);
    assertTrue(releases.get(1).startsWith("2   "), releases::toString);
    assertHas(done("rollback", "--target", "gcp", "--yes"), "gcp: release 3, 2 changes done\n");
    assertEquals(before, digest());
    assertHas(refused(2, "rollback", "--target", "gcp", "--to", "9", "--yes"), "no release 9");
  }

  private String digest() {
    return stub.functions().get("sample-dev-greet").getLabelsOrThrow("wherry-digest");
  }

  private void whatIsDeployedIsTold() throws Exception {
    String info = done("info", "--target", "gcp");
    assertTrue(info.startsWith("gcp: release 3  "), info);
    assertHas(info, "/run/sample-dev-greet/greet/{name}\n");
    assertHas(info, "cloudscheduler.googleapis.com/Job sample-dev-tick");
    JsonNode told = new ObjectMapper().readTree(done("info", "--target", "gcp", "--json"));
    assertEquals(3, told.at("/targets/0/release/number").asInt(), told::toString);
    assertEquals("greet", told.at("/targets/0/functions/0/name").asText(), told::toString);
  }

  private void functionsAreCalled() throws Exception {
    String path = "{\"path\": \"/greet/kim?loud=1\"}";
    assertEquals(
        "{\"answer\":1}\n",
        done("invoke", "greet", "--target", "gcp", "--event", "http", "--data", path));
    assertEquals(
        "{\"answer\":2}\n", done("invoke", "tick", "--target", "gcp", "--event", "schedule"));
    assertEquals(
        List.of(
            "GET /run/sample-dev-greet/greet/kim?loud=1 ",
            "POST /run/sample-dev-tick X-Wherry-Zone=Asia/Seoul "),
        stub.requests());

    String noRequest = refused(6, "invoke", "greet", "--target", "gcp");
    assertHas(noRequest, "function `greet` answers requests only");
    assertHas(noRequest, "`wherry invoke greet --target gcp --event http --data '{");
    stub.answer(500);
    refused(10, "invoke", "tick", "--target", "gcp", "--event", "schedule");
    stub.answer(200);
  }

  private void linesAreRead() throws Exception {
    Instant now = Instant.now();
    stub.log("sample-dev-greet", now, "greeting kim");
    stub.log("sample-dev-greet", now, "greeting lee");
    assertEquals(2, done("logs", "greet", "--target", "gcp").lines().count());
    String some = done("logs", "greet", "--target", "gcp", "--filter", "lee");
    assertTrue(some.matches("\\S+Z  greeting lee\n"), some);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void followingLogsEndsWithCtrlC() throws Exception {
    sample();
    assertFollows("gcp", text -> stub.log("sample-dev-greet", Instant.now(), text));
  }

  private void nothingStays() throws Exception {
    assertHas(
        done("remove", "--target", "gcp", "--yes"),
        "kept, because it holds data: secret stripe-key");
    assertEquals(Map.of(), stub.functions());
    assertEquals(SECRET_VALUE, stub.secret("sample-dev-stripe-key"));
    done("secret", "remove", "stripe-key", "--target", "gcp");
    assertEquals("stripe-key   no value\n", done("secret", "list", "--target", "gcp"));
    done("remove", "--target", "gcp", "--yes", "--delete-data");
    assertEquals(Map.of(), stub.snapshot());
    assertEquals("gcp: nothing is deployed\n", done("info", "--target", "gcp"));
  }

  @Test
  void whatGoogleRefusesIsToldWithTheWayOutAndMadeGoodLater() throws Exception {
    sample();
    stub.disable("cloudbuild.googleapis.com");
    assertHas(
        refused(6, "deploy", "--target", "gcp", "--yes"),
        "`gcloud services enable cloudbuild.googleapis.com --project=wherry-test`");
    assertEquals(Map.of(), stub.snapshot(), "nothing is touched");
  }
}
