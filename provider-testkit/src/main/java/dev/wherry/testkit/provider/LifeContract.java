package dev.wherry.testkit.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.engine.plan.DataRule;
import dev.wherry.engine.plan.Plan;
import dev.wherry.engine.plan.PlanText;
import dev.wherry.engine.plan.ResourceChange;
import dev.wherry.engine.plan.SavedPlan;
import dev.wherry.engine.workflow.ChangeOptions;
import dev.wherry.engine.workflow.ChangeWorkflow;
import dev.wherry.engine.workflow.RefusedException;
import dev.wherry.engine.workflow.TargetResult;
import dev.wherry.engine.workflow.TargetResult.Outcome;
import dev.wherry.engine.workflow.Wish;
import dev.wherry.engine.workflow.Work;
import dev.wherry.spi.apply.Action;
import dev.wherry.spi.blueprint.ChangeKind;
import dev.wherry.spi.blueprint.ResourceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An app's life: first deployment, no change, changes of every kind, the way back, the end. */
interface LifeContract extends ContractCase {

  /** The first deployment makes all that the plan names, and shows where the app is. */
  @Test
  default void theFirstDeploymentMakesWhatThePlanSays() throws Exception {
    ContractBench bench = bench();
    Plan plan = bench.plan(ContractApp.FIRST, "one");
    TargetResult result = bench.deploy(ContractApp.FIRST, "one");

    assertEquals(Outcome.DONE, result.outcome());
    assertEquals(plan, result.plan());
    assertEquals(plan.target().blueprint().resources().keySet(), bench.cloud().live());
    assertEquals(plan.actions(), result.report().done());
    assertFalse(result.outputs().isEmpty());
    assertTrue(plan.changes().stream().anyMatch(ResourceChange::opens), "a route is PUBLIC");
  }

  /** Deploying again, from a project that was built again, changes nothing. */
  @Test
  default void theSecondDeploymentPlansNothing() throws Exception {
    ContractBench bench = bench();
    bench.deploy(ContractApp.FIRST, "one");

    assertEquals(
        List.of("nothing to change"), PlanText.lines(bench.plan(ContractApp.FIRST, "one")));
    assertEquals(Outcome.UNCHANGED, bench.deploy(ContractApp.FIRST, "one").outcome());
  }

  /** A change of code is one of code and of nothing else, and nothing is replaced for it. */
  @Test
  default void otherCodeIsAChangeOfCode() throws Exception {
    ContractBench bench = bench();
    bench.deploy(ContractApp.FIRST, "one");
    Set<ResourceId> before = bench.cloud().live();

    Plan plan = bench.deploy(ContractApp.FIRST, "two").plan();

    assertEquals(Set.of(ChangeKind.CODE), kinds(plan));
    assertEquals(Set.of(Action.UPDATE), Set.copyOf(plan.actions().values()));
    assertEquals(before, bench.cloud().live());
    assertTrue(bench.plan(ContractApp.FIRST, "two").isEmpty());
  }

  /** A change of a setting is one of what the cloud says it is, and of nothing else. */
  @Test
  default void anotherSettingIsAChangeOfThatKind() throws Exception {
    ContractBench bench = bench();
    bench.deploy(ContractApp.FIRST, "one");

    Plan plan = bench.deploy(ContractApp.FIRST.greeting("good day"), "one").plan();

    assertEquals(Set.of(bench.cloud().kindOfSettings()), kinds(plan));
    assertTrue(bench.plan(ContractApp.FIRST.greeting("good day"), "one").isEmpty());
  }

  /** What is gone from the manifest goes from the cloud. */
  @Test
  default void aFunctionThatIsGoneIsTakenDown() throws Exception {
    ContractBench bench = bench();
    bench.deploy(ContractApp.FIRST, "one");
    bench.deploy(ContractApp.FIRST.withoutTidy(), "one");

    assertEquals(
        bench
            .plan(ContractApp.FIRST.withoutTidy(), "one")
            .target()
            .blueprint()
            .resources()
            .keySet(),
        bench.cloud().live());
  }

  /** Another route takes the place of the first, and the app is what it should be afterwards. */
  @Test
  default void anotherRouteIsSetUp() throws Exception {
    ContractBench bench = bench();
    bench.deploy(ContractApp.FIRST, "one");
    TargetResult result = bench.deploy(ContractApp.FIRST.path("/hi"), "one");

    assertEquals(Outcome.DONE, result.outcome());
    assertEquals(result.plan().target().blueprint().resources().keySet(), bench.cloud().live());
    assertTrue(bench.plan(ContractApp.FIRST.path("/hi"), "one").isEmpty());
  }

  /** The way back restores code, configuration and permissions of the release. */
  @Test
  default void rollbackRestoresTheRelease() throws Exception {
    ContractBench bench = bench();
    TargetResult first = bench.deploy(ContractApp.FIRST, "one");
    bench.deploy(ContractApp.FIRST.greeting("oops").closed().withoutTidy(), "two");

    TargetResult back = bench.rollback(new Wish.Rollback(OptionalInt.of(1), DataRule.REFUSE));

    assertEquals(Outcome.DONE, back.outcome());
    assertEquals(first.plan().target(), back.plan().target());
    assertTrue(bench.plan(ContractApp.FIRST, "one").isEmpty());
    assertEquals(List.of(), bench.info().drift());
  }

  /** A release that is not kept is refused by its number. */
  @Test
  default void aReleaseThatIsNotKeptIsRefused() throws Exception {
    ContractBench bench = bench();
    bench.deploy(ContractApp.FIRST, "one");

    assertThrows(
        RefusedException.NoRelease.class,
        () -> bench.rollback(new Wish.Rollback(OptionalInt.of(7), DataRule.REFUSE)));
    assertThrows(
        RefusedException.NoRelease.class,
        () -> bench.rollback(new Wish.Rollback(OptionalInt.empty(), DataRule.REFUSE)));
  }

  /** A plan that was saved is applied as it is, or not at all. */
  @Test
  default void aStalePlanIsRefused() throws Exception {
    ContractBench bench = bench();
    Work work = bench.work(ContractApp.FIRST, "one", DataRule.KEEP);
    SavedPlan saved =
        SavedPlan.parse(
            SavedPlan.of(Map.of(work.target(), bench.plan(ContractApp.FIRST, "one"))).text());
    ChangeOptions options =
        new ChangeOptions(
            ChangeOptions.DEFAULT.onFailure(),
            ChangeOptions.DEFAULT.lockWait(),
            ChangeOptions.DEFAULT.keptReleases(),
            Optional.of(saved),
            ChangeOptions.DEFAULT.width());

    assertEquals(Outcome.DONE, run(bench, work, options));
    assertThrows(RefusedException.Stale.class, () -> run(bench, work, options));
  }

  private static Outcome run(ContractBench bench, Work work, ChangeOptions options)
      throws RefusedException, InterruptedException {
    return new ChangeWorkflow(List.of(work), options, bench.process(), bench.audience())
        .run()
        .get(0)
        .outcome();
  }

  private static Set<ChangeKind> kinds(Plan plan) {
    return plan.changes().stream()
        .flatMap(change -> change.kinds().stream())
        .collect(Collectors.toSet());
  }
}
