package dev.wherry.azure.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wherry.engine.plan.DataRule;
import dev.wherry.engine.workflow.TargetResult.Outcome;
import dev.wherry.spi.blueprint.ResourceId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What others do to an app or beside it: it stays, or it is told. */
class OthersTest extends OnStub {

  @BeforeEach
  void deploy() throws Exception {
    setSecret();
    assertEquals(Outcome.DONE, commands().deploy(first(), "one").outcome());
  }

  private String site() {
    return stub().sites().get(0);
  }

  private ObjectNode settings() {
    ResourceId id = ResourceId.of("Microsoft.Web/sites/config", site() + "/appsettings");
    return (ObjectNode) stub().resource(id).path("properties");
  }

  @Test
  void settingsOfOthersStay() throws Exception {
    settings().put("PARTNER_TOKEN", "it's [theirs]");
    JsonNode own = settings().deepCopy();

    assertEquals(Outcome.DONE, commands().deploy(second(), "two").outcome());
    assertEquals("it's [theirs]", settings().path("PARTNER_TOKEN").asText());
    assertEquals(Outcome.DONE, commands().deploy(first(), "three").outcome());
    assertEquals(own, settings());
    assertEquals(Outcome.DONE, commands().rollback(first(), 1).outcome());
    assertEquals(own, settings());
    assertTrue(commands().info(first()).drift().isEmpty(), "they are no drift either");
  }

  /** Nobody sees what others set: neither the template nor what Wherry keeps has it. */
  @Test
  void settingsOfOthersAreNotShown() throws Exception {
    settings().put("PARTNER_TOKEN", "sk-partner");
    commands().deploy(second(), "two");
    assertFalse(
        commands().info(first()).observed().resources().values().stream()
            .anyMatch(resource -> resource.attributes().containsValue("sk-partner")));
    assertFalse(stub().stored().values().stream().anyMatch(text -> text.contains("sk-partner")));
    assertTrue(stub().templates().contains("PARTNER_TOKEN"), "it went along");
    assertFalse(stub().templates().contains("sk-partner"), "and its value is not in it");
  }

  @Test
  void settingsThatWereTheAppsOwnGo() throws Exception {
    settings().put("WHERRY_SECRET_FORMER", "left by a deployment that was cut short");
    commands().deploy(second(), "two");
    assertFalse(settings().has("WHERRY_SECRET_FORMER"));
  }

  @Test
  void codeThatSomebodyElsePublishedIsDriftAndIsReplaced() throws Exception {
    byte[] ours = stub().code(site());
    stub().publishByHand(site());
    assertEquals(
        List.of("tags.wherry-code"),
        commands().info(first()).drift().stream()
            .flatMap(drift -> drift.differences().stream())
            .map(difference -> difference.path().toString())
            .toList());
    commands().deploy(second(), "two");
    assertNotEquals(ours.length, 0);
    assertEquals(List.of(), commands().info(second()).drift());
  }

  /** Somebody opens what was closed, or takes the tags away. */
  @ParameterizedTest
  @CsvSource({
    "Microsoft.KeyVault/vaults, enableRbacAuthorization",
    "Microsoft.Insights/components, DisableLocalAuth",
    "Microsoft.Storage/storageAccounts, allowSharedKeyAccess",
    "Microsoft.OperationalInsights/workspaces, retentionInDays",
    "Microsoft.ManagedIdentity/userAssignedIdentities, "
  })
  void whatOthersChangedIsDrift(String type, String property) throws Exception {
    assertEquals(List.of(), commands().info(first()).drift());
    ObjectNode resource = stub().resource(one(type));
    if (property == null) {
      resource.putObject("tags");
    } else {
      ((ObjectNode) resource.path("properties")).put(property, "otherwise");
    }
    assertEquals(
        List.of(property == null ? "tags" : "properties." + property),
        commands().info(first()).drift().stream()
            .flatMap(drift -> drift.differences().stream())
            .map(difference -> difference.path().toString().replaceFirst("^tags\\..*", "tags"))
            .distinct()
            .toList());
  }

  private ResourceId one(String type) {
    return stub().live().stream()
        .filter(id -> id.type().value().equals(type))
        .findFirst()
        .orElseThrow();
  }

  /** One after the other, with all that stands in it; what others hold together is the same. */
  @Test
  void whatWasDeletedByHandIsMadeAgain() throws Exception {
    Map<String, String> whole = stub().snapshot();
    for (ResourceId id : stub().live()) {
      if (id.type().value().endsWith("/serverfarms")) {
        stub().delete(ResourceId.of("Microsoft.Web/sites", site()));
      }
      if (!id.type().value().equals("Microsoft.Web/sites/config")) {
        stub().delete(id);
        assertEquals(Outcome.DONE, commands().deploy(first(), "one").outcome(), id::toString);
        assertEquals(whole.keySet(), stub().snapshot().keySet(), id::toString);
        assertEquals(List.of(), commands().info(first()).drift(), id::toString);
      }
    }
  }

  /** Another identity of the same name is somebody else: roles of the one before are not its. */
  @Test
  void anIdentityThatWasDeletedByHandGetsItsRolesAgain() throws Exception {
    Set<String> whole = stub().snapshot().keySet();
    ResourceId identity =
        stub().live().stream()
            .filter(id -> id.type().value().endsWith("/userAssignedIdentities"))
            .findFirst()
            .orElseThrow();
    stub().delete(identity);
    assertEquals(Outcome.DONE, commands().deploy(first(), "one").outcome());
    assertEquals(whole, stub().snapshot().keySet());
  }

  @Test
  void timersThatSomebodySwitchedOffStayOff() throws Exception {
    settings().put("AzureWebJobs.greet_1.Disabled", "true");
    commands().deploy(second(), "two");
    assertTrue(settings().has("AzureWebJobs.greet_1.Disabled"));
  }

  @Test
  void aHostThatStartsLateIsWaitedFor() throws Exception {
    stub().starting(8);
    assertEquals(Outcome.DONE, commands().deploy(second(), "two").outcome());
    stub().starting(Integer.MAX_VALUE);
    assertEquals(
        "the package arrived, and its host does not start",
        commands().deploy(first(), "three").report().failures().get(0).message());
  }

  @Test
  void aVaultThatWasDeletedComesBackWithItsSecrets() throws Exception {
    ResourceId vault = one("Microsoft.KeyVault/vaults");
    stub().delete(vault);
    assertEquals(Outcome.DONE, commands().deploy(first(), "one").outcome());
    assertEquals(List.of("value"), List.copyOf(stub().secrets().values()));
    assertEquals(vault, one("Microsoft.KeyVault/vaults"));
  }

  @Test
  void aRemovalLeavesNothingNotEvenADeletedVault() throws Exception {
    assertEquals(Outcome.DONE, commands().remove(first(), DataRule.DELETE).outcome());
    assertEquals(Map.of(), stub().snapshot());
    assertEquals(Set.of(), stub().places());
    assertEquals(Map.of(), stub().secrets());
  }

  @Test
  void aGroupOfOthersStays() throws Exception {
    String shared = first().replace("koreacentral", "koreacentral, resource-group: team");
    stub().group("team", Map.of("cost-centre", "42"));
    assertEquals(Outcome.DONE, commands().deploy(shared, "one").outcome());
    assertEquals(Outcome.DONE, commands().remove(shared, DataRule.DELETE).outcome());
    assertTrue(stub().places().contains("team"));
    assertFalse(stub().snapshot().keySet().stream().anyMatch(id -> id.contains("/team/")));
  }

  @Test
  void onlyWhatChangedIsSent() throws Exception {
    stub().traffic().heal();
    commands().deploy(second().replace("45 1", "30 1"), "one");
    assertTrue(
        stub().traffic().calls().stream().noneMatch(call -> call.endsWith("/api/publish")),
        "a change of memory sends no code");
  }
}
