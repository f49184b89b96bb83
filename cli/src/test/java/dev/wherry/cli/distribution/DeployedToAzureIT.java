package dev.wherry.cli.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.azure.stub.StubCloud;
import dev.wherry.cli.command.SampleProject;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;

/**
 * {@code --target azure} from the first command to the last, each a process of its own that signs
 * in with an application's secret. The two functions do not agree, so each has its function app.
 */
class DeployedToAzureIT extends OnAzure {

  DeployedToAzureIT() throws IOException {}

  @Test
  void aWholeLife() throws Exception {
    SampleProject sample = sample();
    theSecretComesFirst();
    aPlanIsSavedAndAppliedOnce();
    theSecondDeploymentChangesNothing();
    aNewSecretIsReadAtOnce();
    aChangeOfCodeAndTheWayBack(sample);
    whatIsDeployedIsTold();
    functionsAreCalled();
    linesAreRead();
    nothingStays();
    assertNowhere(SECRET_VALUE);
    assertNowhere(StubCloud.SIGN_IN_SECRET);
    assertNowhere("eyJ");
  }

  private void theSecretComesFirst() throws Exception {
    setSecret("azure");
    assertEquals(List.of(SECRET_VALUE), List.copyOf(stub.secrets().values()));
    assertEquals("stripe-key   set\n", done("secret", "list", "--target", "azure"));
  }

  private void aPlanIsSavedAndAppliedOnce() throws Exception {
    Installed.Result planned = wherry("plan", "--target", "azure", "--out", "plan.json");
    assertEquals(0, planned.exitCode(), planned::err);
    assertTrue(planned.out().matches("(?s)azure: \\d+ to create.*"), planned::out);
    assertHas(planned.out(), "PUBLIC");
    assertHas(planned.err(), "function tick: a function app apart from function greet");
    assertHas(planned.err(), "azure's provider expects: create Microsoft.Web/sites ");
    assertEquals(List.of(), stub.sites());

    Installed.Result deployed = wherry("deploy", "--target", "azure", "--plan", "plan.json");
    assertEquals(0, deployed.exitCode(), deployed::err);
    assertTrue(
        deployed.out().matches("(?s)azure: release 1, \\d+ changes done\n.*"), deployed::out);
    assertHas(deployed.out(), "https://" + site("greet") + ".azurewebsites.net\n");
    for (String told :
        List.of("function greet", "function tick", "publishing", "syncing triggers")) {
      assertHas(deployed.err(), told);
    }
    assertEquals(2, stub.sites().size(), () -> stub.sites().toString());
    assertHas(
        refused(9, "deploy", "--target", "azure", "--plan", "plan.json"),
        "the saved plan for azure is stale");
  }

  /**
   * The name of a function's app: {@code greet} has the only address, and so the app's own name.
   */
  private String site(String function) {
    String form = function.equals("greet") ? "sample-dev-[0-9a-f]+" : "sample-dev-tick-[0-9a-f]+";
    return stub.sites().stream().filter(name -> name.matches(form)).findFirst().orElseThrow();
  }

  private void theSecondDeploymentChangesNothing() throws Exception {
    stub.traffic().heal();
    String deployed = done("deploy", "--target", "azure");
    assertTrue(deployed.startsWith("azure: nothing to change\n"), deployed);
    assertTrue(
        stub.traffic().calls().stream()
            .noneMatch(
                call -> call.matches("PUT management.*") || call.matches("POST .*/api/publish")),
        () -> stub.traffic().calls().toString());
  }

  private void aNewSecretIsReadAtOnce() throws Exception {
    Installed.Result set =
        wherryReading(SECRET_VALUE + "\n", "secret", "set", "stripe-key", "--target", "azure");
    assertEquals(0, set.exitCode(), set::err);
    String anew = "function app " + site("greet") + " reads it anew";
    assertHas(set.err(), anew);
    Installed.Result forPrograms =
        wherryReading(SECRET_VALUE, "secret", "set", "stripe-key", "--target", "azure", "--json");
    JsonNode told = new ObjectMapper().readTree(forPrograms.out());
    assertEquals("stripe-key", told.path("set").asText(), forPrograms::out);
    assertEquals(anew, told.at("/refreshed/0").asText(), forPrograms::out);
  }

  private void aChangeOfCodeAndTheWayBack(SampleProject sample) throws Exception {
    int before = code();
    sample.library("more.jar", new byte[] {1, 2, 3});
    assertHas(done("deploy", "--target", "azure", "--yes"), "azure: release 2, 2 changes done\n");
    assertTrue(before != code(), "the code changed");

    List<String> releases = done("releases", "--target", "azure").lines().toList();
    assertEquals(2, releases.size(), releases::toString);
    assertTrue(releases.get(1).startsWith("2   "), releases::toString);
    assertHas(done("rollback", "--target", "azure", "--yes"), "azure: release 3, 2 changes done\n");
    assertEquals(before, code());
  }

  private int code() {
    return Arrays.hashCode(stub.code(site("greet")));
  }

  private void whatIsDeployedIsTold() throws Exception {
    JsonNode told = new ObjectMapper().readTree(done("info", "--target", "azure", "--json"));
    assertEquals(3, told.at("/targets/0/release/number").asInt(), told::toString);
    assertHas(told.toString(), "https://" + site("greet") + ".azurewebsites.net");
    assertHas(told.toString(), site("tick"));
  }

  private void functionsAreCalled() throws Exception {
    String path = "{\"path\": \"/greet/kim?loud=1\"}";
    assertEquals(
        "{\"answer\":1}\n",
        done("invoke", "greet", "--target", "azure", "--event", "http", "--data", path));
    done("invoke", "tick", "--target", "azure", "--event", "schedule");
    assertEquals(
        List.of("GET /greet/kim {loud=1}  ", "POST /admin/functions/tick_1 {}  {\"input\":\"\"}"),
        stub.requests());
    stub.answer(500);
    refused(10, "invoke", "greet", "--target", "azure", "--event", "http", "--data", path);
    stub.answer(200);
  }

  private void linesAreRead() throws Exception {
    write("greeting kim");
    write("greeting lee");
    String some = done("logs", "greet", "--target", "azure", "--filter", "lee");
    assertEquals(1, some.lines().count(), some);
    assertHas(some, "greeting lee");
    if (!OS.WINDOWS.isCurrentOs()) {
      assertFollows("azure", this::write);
    }
  }

  private void write(String message) {
    stub.log(
        site("greet"),
        Instant.now(),
        "{\"level\":\"info\",\"function\":\"greet\",\"message\":\"" + message + "\"}");
  }

  private void nothingStays() throws Exception {
    assertHas(done("remove", "--target", "azure", "--yes"), "kept, because it holds data: secret");
    assertEquals(List.of(), stub.sites());
    assertEquals(List.of(SECRET_VALUE), List.copyOf(stub.secrets().values()));
    done("secret", "remove", "stripe-key", "--target", "azure");
    done("remove", "--target", "azure", "--yes", "--delete-data");
    assertEquals(Map.of(), stub.snapshot());
    assertEquals("azure: nothing is deployed\n", done("info", "--target", "azure"));
  }

  @Test
  void whatAzureRefusesIsToldWithTheWayOutAndMadeGoodLater() throws Exception {
    sample();
    stub.unregister("Microsoft.Web");
    stub.deny("Microsoft.Authorization/*/write");
    String refusal = refused(6, "deploy", "--target", "azure", "--yes");
    assertHas(refusal, "`az provider register --wait --namespace Microsoft.Web --subscription ");
    assertHas(refusal, "--role \"Role Based Access Control Administrator\"");
    assertEquals(Map.of(), stub.snapshot(), "nothing is touched");
  }
}
