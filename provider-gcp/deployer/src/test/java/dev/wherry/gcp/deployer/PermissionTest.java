package dev.wherry.gcp.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.engine.plan.DataRule;
import dev.wherry.engine.workflow.RefusedException;
import dev.wherry.engine.workflow.TargetResult.Outcome;
import dev.wherry.spi.Connection;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.failure.ProviderFailure;
import dev.wherry.testkit.TestFunction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who deploys is asked for what the app needs, and for no more. */
class PermissionTest extends OnStub {

  private String withRole() {
    return routesOnly()
        .replace(
            "    handler: com.example.Order\n",
            "    handler: com.example.Order\n"
                + "    permissions: { gcp: [{ roles: [roles/datastore.user] }] }\n");
  }

  @Test
  void whatTheAppDoesNotMakeIsOnlyLookedFor() throws Exception {
    for (String permission :
        List.of(
            "cloudscheduler.jobs.create",
            "secretmanager.secrets.setIamPolicy",
            "resourcemanager.projects.setIamPolicy")) {
      stub().forbid(permission);
    }
    assertEquals(Outcome.DONE, commands().deploy(routesOnly(), "one").outcome());

    stub().forbid("cloudscheduler.jobs.list");
    assertRole("roles/cloudscheduler.viewer", refusal(routesOnly()));
    assertRole("roles/cloudscheduler.admin", refusal(first()));
  }

  @Test
  void rolesInTheProjectComeAndGo() throws Exception {
    stub().forbid("resourcemanager.projects.setIamPolicy");
    assertRole("roles/resourcemanager.projectIamAdmin", refusal(withRole()));
    stub().allow("resourcemanager.projects.setIamPolicy");

    assertEquals(Outcome.DONE, commands().deploy(withRole(), "one").outcome());
    assertEquals(1, projectMembers());
    assertTrue(commands().plan(withRole(), "one").isEmpty());
    assertEquals(Outcome.DONE, commands().deploy(routesOnly(), "one").outcome());
    assertEquals(0, projectMembers());
    commands().deploy(withRole(), "one");
    assertEquals(Outcome.DONE, commands().remove(withRole(), DataRule.DELETE).outcome());
    assertEquals(0, projectMembers());
  }

  private long projectMembers() {
    return stub().live().stream()
        .filter(id -> id.type().value().endsWith("/ProjectIamMember"))
        .filter(id -> id.name().contains("#roles/datastore.user#serviceAccount:"))
        .count();
  }

  @Test
  void aRegionWithoutSchedulesIsToldWhereThereAreSome() throws Exception {
    String elsewhere = first().replace("asia-northeast3", "asia-south9");
    try (Connection connection = commands().connect(elsewhere)) {
      NativeResource job =
          NativeResource.of(
              ResourceId.of("cloudscheduler.googleapis.com/Job", "job"),
              "schedule of greet",
              Value.Fields.NONE,
              TestFunction.location());
      Blueprint made = Blueprint.of(List.of(job), Map.of());
      assertEquals(
          List.of(
              "functions cannot run in region `asia-south9`",
              "Cloud Scheduler has no jobs in region `asia-south9`"),
          connection.preflight(made).problems().stream().map(ProviderFailure::message).toList());
    }
  }

  private List<ProviderFailure> refusal(String manifest) {
    return assertThrows(RefusedException.Preflight.class, () -> commands().deploy(manifest, "one"))
        .problems()
        .values()
        .iterator()
        .next();
  }

  private static void assertRole(String role, List<ProviderFailure> problems) {
    assertTrue(
        problems.stream()
            .anyMatch(one -> one.hint().orElseThrow().contains(" --role=" + role + " ")),
        problems::toString);
  }
}
