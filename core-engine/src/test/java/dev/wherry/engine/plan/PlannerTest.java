package dev.wherry.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.engine.revision.Revision;
import dev.wherry.engine.revision.RevisionJson;
import dev.wherry.model.ResourceName;
import dev.wherry.model.TargetName;
import dev.wherry.spi.apply.Action;
import dev.wherry.spi.apply.Observed;
import dev.wherry.spi.apply.ObservedResource;
import dev.wherry.spi.artifact.ArtifactId;
import dev.wherry.spi.artifact.ContentDigest;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Trait;
import dev.wherry.spi.blueprint.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannerTest {

  private static final ResourceId ROLE = ResourceId.of("Role", "greet");
  private static final ResourceId FUNCTION = ResourceId.of("Function", "greet");
  private static final ResourceId ROUTE = ResourceId.of("Route", "greet");
  private static final ResourceId TABLE = ResourceId.of("Table", "users");
  private static final ArtifactId APP = new ArtifactId("app");

  private final NativeResource role =
      resource(ROLE, "function greet", 5, Map.of("Allow", Value.text("logs"))).asPermission();
  private final NativeResource function =
      resource(
              FUNCTION,
              "function greet",
              5,
              Map.of(
                  "Code", new Value.ArtifactDigest(APP),
                  "Memory", Value.number(512),
                  "Timeout", Value.number(20),
                  "Role", new Value.Attribute(ROLE, "Arn"),
                  "Key", new Value.SecretRef(new ResourceName("stripe-key"))))
          .billedBy(PropertyPath.of("Memory"))
          .replacedOn(PropertyPath.of("Role"));
  private final NativeResource route =
      resource(ROUTE, "function greet", 7, Map.of("Path", Value.text("GET /greet")))
          .after(FUNCTION)
          .asPermission()
          .with(Trait.PUBLIC);
  private final NativeResource table =
      resource(TABLE, "table users", 12, Map.of("Sort", Value.text("name")))
          .with(Trait.HOLDS_DATA)
          .replacedOn(PropertyPath.of("Sort"));

  private final Revision released = revision('1', role, function, route, table);

  @Test
  void theFirstDeploymentCreatesEverything() {
    assertEquals(
        """
        Configuration
          + function greet: Function greet (new)  wherry.yml:5
          + table users: Table users (new)  wherry.yml:12
        Permissions
          + function greet: Role greet (new)  wherry.yml:5
          + function greet: Route greet (new) PUBLIC  wherry.yml:7
        4 to create
        """,
        text(Planner.plan(nothing(), released, DataRule.KEEP)));
  }

  @Test
  void codeConfigurationPermissionsAndCostStandApart() {
    Revision desired =
        revision(
            '2',
            role.withProperties(role.properties().with("Allow", Value.text("all"))),
            function.withProperties(
                function
                    .properties()
                    .with("Memory", Value.number(1024))
                    .with("Timeout", Value.number(30))),
            route,
            table);

    assertEquals(
        """
        Code
          ~ function greet: Function greet (changed)  wherry.yml:5
              Code: "%s" → "%s"
        Configuration
          ~ function greet: Function greet (changed)  wherry.yml:5
              Timeout: 20 → 30
        Permissions
          ~ function greet: Role greet (changed)  wherry.yml:5
              Allow: "logs" → "all"
        Cost
          ~ function greet: Function greet (changed)  wherry.yml:5
              Memory: 512 → 1024
        2 to update
        """
            .formatted("1".repeat(12) + "…", "2".repeat(12) + "…"),
        text(plan(desired, DataRule.KEEP)));
  }

  @Test
  void whatRefersToAReplacedResourceChangesWithIt() {
    NativeResource fixed = role.replacedOn(PropertyPath.of("Allow"));
    Revision desired =
        revision(
            '1',
            fixed.withProperties(fixed.properties().with("Allow", Value.text("all"))),
            function,
            route,
            table);

    assertEquals(
        """
        Configuration
          -/+ function greet: Function greet (refers to what is replaced) REPLACED  wherry.yml:5
              Role: Arn of Role greet → Arn of Role greet  (cannot change in place)
        Permissions
          -/+ function greet: Role greet (changed) REPLACED  wherry.yml:5
              Allow: "logs" → "all"  (cannot change in place)
        2 to replace
        """,
        text(plan(desired, DataRule.KEEP)));
  }

  @Test
  void aRemovalKeepsAndNamesWhatHoldsData() {
    Plan plan = plan(Revision.EMPTY, DataRule.KEEP);

    assertEquals(List.of(table), plan.kept());
    assertEquals(Set.of(TABLE), plan.target().blueprint().resources().keySet());
    assertTrue(text(plan).contains("Kept, because it holds data\n  = table users: Table users"));
    assertEquals(Set.of(ROLE, FUNCTION, ROUTE), plan.actions().keySet());
  }

  @Test
  void aRemovalThatIsToldToTakesTheData() {
    Plan plan = plan(Revision.EMPTY, DataRule.DELETE);

    assertEquals(Set.of(ROLE, FUNCTION, ROUTE, TABLE), plan.actions().keySet());
    assertTrue(text(plan).contains("- table users: Table users (no longer wanted) LOSES DATA"));
    assertEquals(List.of(), plan.refused());
  }

  @Test
  void whatIsKeptKeepsWhatItNeeds() {
    NativeResource needy = table.after(ROLE);
    Situation now = situation(revision('1', role, function, route, needy));

    Plan plan = Planner.plan(now, Revision.EMPTY, DataRule.KEEP);

    assertEquals(List.of(role, needy), plan.kept());
  }

  @Test
  void aChangeThatWouldReplaceDataIsRefused() {
    NativeResource other = table.withProperties(table.properties().with("Sort", Value.text("id")));
    Revision desired = revision('1', role, function, route, other);

    assertEquals(List.of(other), refused(plan(desired, DataRule.KEEP)));
    assertEquals(List.of(other), refused(plan(desired, DataRule.REFUSE)));
    assertEquals(List.of(), refused(plan(desired, DataRule.DELETE)));
  }

  @Test
  void aRollbackThatWouldDeleteDataIsRefused() {
    Plan plan = plan(revision('1', role, function, route), DataRule.REFUSE);

    assertEquals(List.of(table), refused(plan));
    assertTrue(
        text(plan)
            .contains(
                "Refused, because data would be lost\n"
                    + "  x delete table users: Table users  wherry.yml:12\n"));
  }

  @Test
  void driftIsToldAndNotTakenForAChange() {
    Situation now =
        new Situation(
            released, Map.of(), with(live(FUNCTION, Map.of("Memory", Value.number(256)))));

    Plan plan = Planner.plan(now, released, DataRule.KEEP);

    assertTrue(plan.isEmpty());
    assertEquals(
        """
        Changed outside of Wherry since the last release
          ! function greet: Function greet
              Memory: 512 → 256
        nothing to change
        """,
        text(plan));
  }

  /**
   * What others added stays; what Wherry itself wrote and wants no more goes, whoever was cut
   * short.
   */
  @Test
  void whatACutShortDeploymentWasToTakeAwayGoes() {
    Map<String, Value> less = new java.util.TreeMap<>(function.properties().values());
    less.remove("Timeout");
    NativeResource wanted = function.withProperties(new Value.Fields(less));
    Situation now =
        new Situation(
            released,
            Map.of(FUNCTION, wanted),
            with(live(FUNCTION, Map.of("Other", Value.text("theirs")))));

    Plan plan = Planner.plan(now, revision('1', role, wanted, route, table), DataRule.KEEP);

    assertEquals(
        List.of(PropertyPath.of("Timeout")),
        plan.changes().stream()
            .flatMap(change -> change.properties().stream())
            .map(change -> change.difference().path())
            .toList());
  }

  /** A replacement that was agreed to once may be there or not, and has to be agreed to again. */
  @ParameterizedTest
  @CsvSource({"logs, all, all", "logs, all, logs", "all, logs, all"})
  void whatACutShortDeploymentMayHaveReplacedIsReplaced(String was, String begun, String now) {
    ObservedResource hidden =
        new ObservedResource(
            ROLE, Value.Fields.NONE, Set.of(PropertyPath.ROOT), Map.of("Arn", "r"));
    Situation situation =
        new Situation(
            revision('1', fixed(was), function, route, table),
            Map.of(ROLE, fixed(begun)),
            with(hidden));

    Plan plan =
        Planner.plan(situation, revision('1', fixed(now), function, route, table), DataRule.KEEP);

    assertEquals(Action.REPLACE, plan.actions().get(ROLE), text(plan));
  }

  @Test
  void whatCanBeReadIsReplacedOnlyWhereItDiffers() {
    Situation situation =
        new Situation(
            revision('1', fixed("logs"), function, route, table),
            Map.of(ROLE, fixed("all")),
            with(live(ROLE, Map.of("Allow", Value.text("all")))));

    Plan plan =
        Planner.plan(situation, revision('1', fixed("all"), function, route, table), DataRule.KEEP);

    assertEquals(Action.UPDATE, plan.actions().get(ROLE), text(plan));
  }

  private NativeResource fixed(String allow) {
    return role.withProperties(role.properties().with("Allow", Value.text(allow)))
        .replacedOn(PropertyPath.of("Allow"));
  }

  @Test
  void whatNoReleaseKnowsStaysAndIsNamed() {
    ResourceId lost = ResourceId.of("Table", "lost");
    Situation now =
        new Situation(Revision.EMPTY, Map.of(), new Observed(Map.of(lost, live(lost, Map.of()))));

    Plan plan = Planner.plan(now, Revision.EMPTY, DataRule.KEEP);

    assertEquals(Map.of(), plan.actions());
    assertTrue(text(plan).contains("Kept, because no release knows it\n  = unknown lost: Table"));
    assertEquals(
        Set.of(lost), Planner.plan(now, Revision.EMPTY, DataRule.DELETE).actions().keySet());
  }

  @Test
  void whatCannotBeReadIsNoDrift() {
    ObservedResource hidden =
        new ObservedResource(
            FUNCTION, Value.Fields.NONE, Set.of(PropertyPath.ROOT), Map.of("Arn", "f"));

    assertEquals(
        List.of(),
        Planner.plan(new Situation(released, Map.of(), with(hidden)), released, DataRule.KEEP)
            .drift());
  }

  @Test
  void whatSomeoneTookAwayIsMadeAgain() {
    Map<ResourceId, ObservedResource> others = new java.util.TreeMap<>(everything().resources());
    others.remove(ROUTE);
    Situation now = new Situation(released, Map.of(), new Observed(others));

    Plan plan = Planner.plan(now, released, DataRule.KEEP);

    assertEquals(
        """
        Permissions
          + function greet: Route greet (taken away outside of Wherry) PUBLIC  wherry.yml:7
        Changed outside of Wherry since the last release
          ! function greet: Route greet is not there any more
        1 to create
        """,
        text(plan));
  }

  @Test
  void whatNoReleaseKnowsStaysUnlessTold() {
    ResourceId stranger = ResourceId.of("Bucket", "old");
    Situation now = new Situation(released, Map.of(), with(live(stranger, Map.of())));

    assertTrue(Planner.plan(now, released, DataRule.KEEP).isEmpty());
    assertEquals(Set.of(stranger), Planner.plan(now, released, DataRule.DELETE).actions().keySet());
  }

  @Test
  void aSavedPlanHoldsUntilAnythingDiffers() {
    TargetName aws = new TargetName("aws");
    Plan plan = Planner.plan(nothing(), released, DataRule.KEEP);

    SavedPlan saved = SavedPlan.parse(SavedPlan.of(Map.of(aws, plan)).text());

    assertTrue(saved.holds(aws, Planner.plan(nothing(), released, DataRule.KEEP)));
    assertFalse(saved.holds(aws, plan(released, DataRule.KEEP)));
    assertFalse(
        saved.holds(
            aws,
            Planner.plan(nothing(), revision('2', role, function, route, table), DataRule.KEEP)));
    assertFalse(saved.holds(new TargetName("tokyo"), plan));
  }

  /** A pipeline plans in one checkout and deploys from another. */
  @Test
  void aSavedPlanHoldsWhereverTheManifestStands() {
    TargetName aws = new TargetName("aws");
    Revision before = revision('1', role, function, route, table);
    NativeResource larger =
        function.withProperties(function.properties().with("Memory", Value.number(1024)));
    Plan here = Planner.plan(situation(before), revision('1', role, larger, table), DataRule.KEEP);

    SavedPlan saved = SavedPlan.parse(SavedPlan.of(Map.of(aws, here)).text());

    Revision elsewhere = revision('1', elsewhere(role), elsewhere(larger), elsewhere(table));
    assertTrue(saved.holds(aws, Planner.plan(situation(before), elsewhere, DataRule.KEEP)));
  }

  private static NativeResource elsewhere(NativeResource resource) {
    return RevisionJson.resource(
        RevisionJson.write(resource)
            .set("origin", RevisionJson.write(new SourceLocation("/ci/2/wherry.yml", 9, 1, 1))));
  }

  private Plan plan(Revision desired, DataRule rule) {
    return Planner.plan(situation(released), desired, rule);
  }

  private static Situation nothing() {
    return new Situation(Revision.EMPTY, Map.of(), Observed.NOTHING);
  }

  private Situation situation(Revision revision) {
    return new Situation(revision, Map.of(), everything());
  }

  private Observed everything() {
    return with(live(FUNCTION, Map.of()));
  }

  /** What the release made, and this one instead or as well. */
  private Observed with(ObservedResource other) {
    Map<ResourceId, ObservedResource> all = new java.util.TreeMap<>();
    for (NativeResource resource : List.of(role, function, route, table)) {
      all.put(resource.id(), live(resource.id(), Map.of()));
    }
    all.put(other.id(), other);
    return new Observed(all);
  }

  private ObservedResource live(ResourceId id, Map<String, Value> different) {
    Map<String, Value> properties = new java.util.TreeMap<>();
    released
        .find(id)
        .ifPresent(one -> properties.putAll(released.resolve(one).properties().values()));
    properties.replace("Role", Value.text("arn"));
    properties.putAll(different);
    return new ObservedResource(id, new Value.Fields(properties), Set.of(), Map.of("Arn", "arn"));
  }

  private static List<NativeResource> refused(Plan plan) {
    return plan.refused().stream().map(ResourceChange::resource).toList();
  }

  private static Revision revision(char digest, NativeResource... resources) {
    return new Revision(
        Blueprint.of(List.of(resources), Map.of()),
        Map.of(APP, new ContentDigest(String.valueOf(digest).repeat(64))));
  }

  private static NativeResource resource(
      ResourceId id, String subject, int line, Map<String, Value> properties) {
    return NativeResource.of(
        id, subject, new Value.Fields(properties), new SourceLocation("wherry.yml", line, 3, 5));
  }

  private static String text(Plan plan) {
    List<String> lines = new ArrayList<>(PlanText.lines(plan));
    lines.add("");
    return String.join("\n", lines);
  }
}
