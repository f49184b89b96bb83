package dev.wherry.azure.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.azure.stub.World;
import dev.wherry.engine.plan.DataRule;
import dev.wherry.engine.workflow.RefusedException;
import dev.wherry.engine.workflow.TargetResult;
import dev.wherry.engine.workflow.TargetResult.Outcome;
import dev.wherry.spi.Preflight;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Azure refuses is told with the exact way out, and the next deployment goes on. */
class RefusalTest extends OnStub {

  @Test
  void allIsWell() throws Exception {
    Preflight preflight = preflight(first());
    assertEquals(List.of(), preflight.problems());
    assertEquals(
        "subscription " + World.SUBSCRIPTION + " as c11e4700-0000-4000-8000-000000000002",
        preflight.identity());
  }

  @Test
  void providersThatAreNotRegisteredAreNamedWithTheCommand() throws Exception {
    stub().unregister("Microsoft.Web");
    ProviderFailure problem = preflight(first()).problems().get(0);
    assertEquals(FailureKind.BLOCKED, problem.kind());
    assertEquals(
        "register it: `az provider register --wait --namespace Microsoft.Web --subscription "
            + World.SUBSCRIPTION
            + "`",
        hint(problem));
  }

  @Test
  void rolesThatAreMissingAreNamedWithTheCommand() throws Exception {
    stub().deny("Microsoft.Authorization/*/write");
    ProviderFailure problem = preflight(first()).problems().get(0);
    assertEquals(FailureKind.PERMISSION, problem.kind());
    assertEquals(
        "grant the role: `az role assignment create --assignee "
            + World.OBJECT
            + " --role \"Role Based Access Control Administrator\" --scope /subscriptions/"
            + World.SUBSCRIPTION
            + "`",
        hint(problem));
    assertThrows(RefusedException.Preflight.class, () -> commands().deploy(first(), "one"));
  }

  @Test
  void anotherSubscriptionAnotherTenantAndAnotherRegionAreRefused() throws Exception {
    String elsewhere = first().replace("00000000a2b1", "00000000ffff");
    ProviderFailure subscription = preflight(elsewhere).problems().get(0);
    assertEquals(FailureKind.CREDENTIALS, subscription.kind());
    assertTrue(hint(subscription).contains("correct `subscription`"), hint(subscription));
    ProviderFailure region =
        preflight(first().replace("koreacentral", "koreasouth")).problems().get(0);
    assertEquals("correct `region` in the manifest: koreacentral, northeurope", hint(region));
    stub().tenant("somebody-elses");
    ProviderFailure tenant = preflight(first()).problems().get(0);
    assertEquals(FailureKind.CREDENTIALS, tenant.kind());
    assertTrue(tenant.message().contains("is signed in to somebody-elses"), tenant.message());
  }

  /** The app's role on its storage counts some minutes after it was given. */
  @Test
  void theFirstPackageIsSentUntilTheAppsRoleCounts() throws Exception {
    setSecret();
    stub().appRoleDelay(60);
    assertEquals(TargetResult.Outcome.DONE, commands().deploy(first(), "one").outcome());
    assertTrue(
        stub().traffic().calls().stream().filter(call -> call.endsWith("/api/publish")).count()
            > 1);
  }

  @Test
  void conflictsThatDoNotPassEndTheDeployment() throws Exception {
    setSecret();
    stub().conflict("DeploymentStackInConflict");
    ProviderFailure failure = commands().deploy(first(), "one").report().failures().get(0);
    assertEquals(FailureKind.CONFLICT, failure.kind());
  }

  @Test
  void namesThatOthersHaveAreExplained() throws Exception {
    setSecret();
    commands().deploy(first(), "one");
    String site = stub().sites().get(0);
    commands().remove(first(), DataRule.DELETE);
    stub().take(site);
    TargetResult result =
        commands().deploy(first().replace("uses: { stripe-key: read }", ""), "one");
    ProviderFailure failure = result.report().failures().get(0);
    assertEquals(FailureKind.FOREIGN, failure.kind());
    assertTrue(hint(failure).contains("name the app or the stage otherwise"), hint(failure));
  }

  @Test
  void aLockStandsInTheWayUntilItIsGone() throws Exception {
    setSecret();
    commands().deploy(first(), "one");
    ResourceId site = ResourceId.of("Microsoft.Web/sites", stub().sites().get(0));
    stub().lock(site);
    ProviderFailure failure =
        commands().remove(first(), DataRule.DELETE).report().failures().get(0);
    assertEquals(FailureKind.BLOCKED, failure.kind());
    assertEquals(site, failure.resource().orElseThrow());
    assertTrue(hint(failure).contains("az lock list"), hint(failure));
    stub().unlock();
    assertEquals(Outcome.DONE, commands().remove(first(), DataRule.DELETE).outcome());
    assertEquals(Map.of(), stub().snapshot());
  }

  /** Only who may hand out roles can open the account that Wherry keeps things in. */
  @Test
  void whoMayNotReadTheStateIsToldWhomToAsk() throws Exception {
    stub().mayGiveRoles(false);
    ProviderException refusal =
        assertThrows(ProviderException.class, () -> commands().deploy(first(), "one"));
    assertEquals(FailureKind.PERMISSION, refusal.failure().kind());
    assertTrue(
        hint(refusal.failure())
            .startsWith(
                "ask for the role: `az role assignment create --assignee "
                    + World.OBJECT
                    + " --role \"Storage Blob Data Contributor\" --scope /subscriptions/"),
        hint(refusal.failure()));
    stub().mayGiveRoles(true);
    setSecret();
    assertEquals(Outcome.DONE, commands().deploy(first(), "one").outcome());
  }

  @Test
  void aRoleThatCountsLaterIsWaitedFor() throws Exception {
    stub().roleDelay(20);
    setSecret();
    assertEquals(Outcome.DONE, commands().deploy(first(), "one").outcome());
  }

  @Test
  void aGroupOfAnotherAppIsRefused() throws Exception {
    stub().group("shop-test", Map.of("wherry-app", "shop-te", "wherry-stage", "st"));
    assertEquals(FailureKind.FOREIGN, preflight(first()).problems().get(0).kind());
    assertThrows(RefusedException.Preflight.class, () -> commands().deploy(first(), "one"));
    assertEquals(Map.of(), stub().stored(), "nothing is put there");
  }

  @Test
  void aPrivateNetworkIsLookedAtBeforeAnythingIsMade() throws Exception {
    String subnet =
        "/subscriptions/"
            + World.SUBSCRIPTION
            + "/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/v/subnets/s";
    String manifest =
        first()
            .replace("koreacentral", "koreacentral, network: { subnet: " + subnet + " }")
            .replace("    memory:", "    network: private\n    memory:");
    assertTrue(refusal(manifest).message().contains("there is no subnet"));
    stub().subnet(subnet, "Microsoft.Web/serverFarms");
    assertEquals(
        "delegate it: `az network vnet subnet update --delegations Microsoft.App/environments"
            + " --ids "
            + subnet
            + "`",
        hint(refusal(manifest)));
    stub().subnet(subnet, "Microsoft.App/environments");
    stub().unregister("Microsoft.App");
    assertTrue(hint(refusal(manifest)).contains("--namespace Microsoft.App "));
    assertEquals(Outcome.DONE, commands().deploy(first(), "one").outcome(), "others need none");
  }

  private ProviderFailure refusal(String manifest) {
    return assertThrows(RefusedException.Preflight.class, () -> commands().deploy(manifest, "one"))
        .problems()
        .values()
        .iterator()
        .next()
        .get(0);
  }

  /** A platform team gives a group, and nothing of the subscription around it. */
  @Test
  void rightsOnTheGroupAreEnough() throws Exception {
    stub().group("team", Map.of());
    stub().confine("team");
    String manifest = first().replace("koreacentral", "koreacentral, resource-group: team");
    assertEquals(List.of(), preflight(manifest).problems());
    assertEquals(
        FailureKind.CREDENTIALS,
        preflight(first()).problems().get(0).kind(),
        "and another group is none of theirs");
    setSecret(manifest);
    assertEquals(Outcome.DONE, commands().deploy(manifest, "one").outcome());
    assertTrue(commands().info(manifest).drift().isEmpty());
    assertEquals(Outcome.DONE, commands().deploy(manifest, "two").outcome());
    assertEquals(Outcome.DONE, commands().rollback(manifest, 1).outcome());

    ProviderFailure kept = commands().remove(manifest, DataRule.DELETE).report().failures().get(0);
    assertEquals(FailureKind.PERMISSION, kept.kind());
    assertTrue(kept.message().contains("is deleted and keeps its name"), kept.message());
    assertTrue(hint(kept).contains("az keyvault purge --name "), hint(kept));
    ProviderFailure taken = commands().deploy(manifest, "one").report().failures().get(0);
    assertTrue(hint(taken).contains("az keyvault recover"), hint(taken));
  }

  @Test
  void phasesAreNamed() throws Exception {
    setSecret();
    commands().deploy(first(), "one");
    List<String> heard = commands().heard();
    String site = stub().sites().get(0);
    assertTrue(
        heard.stream().anyMatch(line -> line.startsWith(site + ": publishing ")), heard.toString());
    assertTrue(heard.contains(site + ": syncing triggers"), heard.toString());
  }
}
