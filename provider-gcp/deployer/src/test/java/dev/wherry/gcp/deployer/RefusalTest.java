package dev.wherry.gcp.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.engine.plan.DataRule;
import dev.wherry.engine.workflow.RefusedException;
import dev.wherry.engine.workflow.TargetResult;
import dev.wherry.engine.workflow.TargetResult.Outcome;
import dev.wherry.spi.Preflight;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Google refuses is told with the exact way out, and the next deployment goes on. */
class RefusalTest extends OnStub {

  @Test
  void allIsWell() throws Exception {
    Preflight preflight = preflight(first());
    assertEquals(List.of(), preflight.problems());
    assertEquals("project wherry-test as nobody, as the endpoint has no TLS", preflight.identity());
  }

  @Test
  void apisThatAreDisabledAreNamedWithTheCommand() throws Exception {
    stub().disable("run.googleapis.com");
    stub().disable("cloudbuild.googleapis.com");
    ProviderFailure problem = preflight(first()).problems().get(0);
    assertEquals(
        "enable them: `gcloud services enable cloudbuild.googleapis.com run.googleapis.com"
            + " --project=wherry-test`",
        hint(problem));
  }

  /** The app has no schedule and no secret, and the project neither of their APIs. */
  @Test
  void apisThatOnlyOtherAppsNeedAreNotAskedFor() throws Exception {
    stub().disable("cloudscheduler.googleapis.com");
    stub().disable("secretmanager.googleapis.com");
    assertEquals(Outcome.DONE, commands().deploy(routesOnly(), "one").outcome());
    assertTrue(commands().plan(routesOnly(), "one").isEmpty());
    assertEquals(Outcome.DONE, commands().remove(routesOnly(), DataRule.DELETE).outcome());
    assertEquals(Map.of(), stub().snapshot());

    RefusedException.Preflight refusal =
        assertThrows(RefusedException.Preflight.class, () -> commands().deploy(first(), "one"));
    ProviderFailure problem = refusal.problems().values().iterator().next().get(0);
    assertEquals(
        "enable them: `gcloud services enable cloudscheduler.googleapis.com"
            + " secretmanager.googleapis.com --project=wherry-test`",
        hint(problem));
  }

  /** A schedule that is there is not taken for gone because nobody may look any more. */
  @Test
  void whatIsBehindADisabledApiIsNotForgotten() throws Exception {
    setSecret();
    commands().deploy(first(), "one");
    stub().disable("cloudscheduler.googleapis.com");
    ProviderException refusal =
        assertThrows(ProviderException.class, () -> commands().remove(first(), DataRule.DELETE));
    assertEquals(FailureKind.BLOCKED, refusal.failure().kind());
    assertTrue(
        hint(refusal.failure())
            .startsWith("enable it with `gcloud services enable cloudscheduler.googleapis.com"),
        hint(refusal.failure()));
  }

  @Test
  void rolesThatAreMissingAreNamedWithTheCommand() throws Exception {
    stub().forbid("iam.serviceAccounts.actAs");
    ProviderFailure problem = preflight(first()).problems().get(0);
    assertEquals(FailureKind.PERMISSION, problem.kind());
    assertTrue(
        hint(problem)
            .contains(
                "gcloud projects add-iam-policy-binding wherry-test"
                    + " --role=roles/iam.serviceAccountUser --member="),
        hint(problem));
  }

  @Test
  void anotherProjectAndAnotherRegionAreRefused() throws Exception {
    ProviderFailure project =
        preflight(first().replace("wherry-test", "somebody-elses")).problems().get(0);
    assertEquals(FailureKind.CREDENTIALS, project.kind());
    assertTrue(hint(project).contains("correct `project` in the manifest"), hint(project));
    ProviderFailure region =
        preflight(first().replace("asia-northeast3", "asia-south9")).problems().get(0);
    assertEquals(
        "correct `region` in the manifest: asia-northeast1, asia-northeast3", hint(region));
  }

  @Test
  void aSecretWithoutValueIsToldWithTheCommand() throws Exception {
    TargetResult result = commands().deploy(first(), "one");
    assertEquals(Outcome.FAILED, result.outcome());
    ProviderFailure failure = result.report().failures().get(0);
    assertEquals("secret `shop-test-stripe-key` has no value", failure.message());
    assertEquals("give it one: `wherry secret set stripe-key`", hint(failure));
    setSecret();
    assertEquals(Outcome.DONE, commands().deploy(first(), "one").outcome());
  }

  @Test
  void aBuildThatFailsIsToldWithItsLogAndMadeWholeLater() throws Exception {
    setSecret();
    stub().world().refuse("greet");
    TargetResult result = commands().deploy(first(), "one");
    ProviderFailure failure = result.report().failures().get(0);
    assertEquals("Build failed with status: FAILURE.", failure.message());
    assertTrue(hint(failure).startsWith("the build's log: https://console.cloud"), hint(failure));
    stub().world().accept();
    assertEquals(Outcome.DONE, commands().deploy(first(), "one").outcome());
    assertTrue(commands().plan(first(), "one").isEmpty());
  }

  @Test
  void theQuotaOfAccountsIsExplained() throws Exception {
    setSecret();
    stub().accountQuota(1);
    ProviderFailure failure = commands().deploy(first(), "one").report().failures().get(0);
    assertEquals(FailureKind.REJECTED, failure.kind());
    assertTrue(hint(failure).contains("Service Account Count"), hint(failure));
  }

  @Test
  void anAccountThatIsNotKnownEverywhereYetIsWaitedFor() throws Exception {
    setSecret();
    stub().accountDelay(12);
    assertEquals(Outcome.DONE, commands().deploy(first(), "one").outcome());
  }

  /** The names of both apps' functions come to the same. */
  @Test
  void whatIsNotTheAppsIsNotTouched() throws Exception {
    String other =
        first()
            .replace("app: shop", "app: shop-test")
            .replace("uses: { stripe-key: read }", "memory: 256MB")
            .replace("    memory: 512MB\n", "");
    assertEquals(Outcome.DONE, commands().deploy(other, "one").outcome());
    String same = first().replace("  greet:", "  test-greet:");
    Map<String, String> before = stub().snapshot();
    setSecret();

    TargetResult result = commands().deploy(same, "one");

    assertEquals(FailureKind.FOREIGN, result.report().failures().get(0).kind());
    before.forEach((name, state) -> assertEquals(state, stub().snapshot().get(name), name));
    commands().remove(same, DataRule.DELETE);
    before.forEach((name, state) -> assertEquals(state, stub().snapshot().get(name), name));
  }

  @Test
  void aBucketOfAnotherProjectIsRefused() throws Exception {
    stub().bucketsBelongTo("666");
    setSecret();
    ProviderException refusal =
        assertThrows(ProviderException.class, () -> commands().deploy(first(), "one"));
    assertEquals(FailureKind.FOREIGN, refusal.failure().kind());
    assertEquals(Map.of(), stub().stored(), "nothing is put there");
  }

  @Test
  void phasesAreNamed() throws Exception {
    setSecret();
    commands().deploy(first(), "one");
    List<String> heard = commands().heard();
    for (String phase : List.of("sending code", "building", "deploying")) {
      assertTrue(heard.contains("shop-test-greet: " + phase), heard.toString());
    }
  }

  @Test
  void onlyWhatChangedIsSentAndOthersSettingsStay() throws Exception {
    setSecret();
    commands().deploy(first(), "one");
    stub().traffic().heal();
    commands().deploy(second(), "one");
    assertTrue(
        stub().traffic().calls().stream().noneMatch(call -> call.equals("GenerateUploadUrl")),
        "a change of memory needs no build");
    assertEquals(
        "true",
        stub()
            .functions()
            .get("shop-test-greet")
            .getServiceConfig()
            .getEnvironmentVariablesOrThrow("LOG_EXECUTION_ID"));
  }
}
