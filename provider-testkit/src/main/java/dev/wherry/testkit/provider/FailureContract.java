package dev.wherry.testkit.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.engine.plan.DataRule;
import dev.wherry.engine.plan.PlanText;
import dev.wherry.engine.release.Release;
import dev.wherry.engine.workflow.TargetResult;
import dev.wherry.engine.workflow.TargetResult.Outcome;
import dev.wherry.engine.workflow.Wish;
import dev.wherry.spi.blueprint.ResourceId;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What happens when something goes wrong: the next command understands, and nothing is lost. */
interface FailureContract extends ContractCase {

  /** A refusal of the cloud is reported with what was done, and the next deployment goes on. */
  @Test
  default void aFailedDeploymentReportsWhatWasDoneAndTheNextGoesOn() throws Exception {
    ContractBench bench = bench();
    bench.deploy(ContractApp.FIRST.withoutTidy(), "one");
    bench.cloud().refuse("function tidy");

    TargetResult failed = bench.deploy(ContractApp.FIRST, "two");

    assertEquals(Outcome.FAILED, failed.outcome());
    assertFalse(failed.report().failures().isEmpty());
    assertTrue(failed.report().failures().get(0).resource().isPresent());
    Set<ResourceId> all = new HashSet<>(failed.report().done().keySet());
    all.addAll(failed.report().open().keySet());
    assertEquals(failed.plan().actions().keySet(), all);
    assertFalse(failed.report().open().isEmpty());

    bench.cloud().accept();
    assertEquals(Outcome.DONE, bench.deploy(ContractApp.FIRST, "two").outcome());
    converged(bench, ContractApp.FIRST, "two");
  }

  /** After a failed deployment the way back leads to the last release. */
  @Test
  default void aFailedDeploymentCanBeRolledBack() throws Exception {
    ContractBench bench = bench();
    bench.deploy(ContractApp.FIRST.withoutTidy(), "one");
    bench.cloud().refuse("function tidy");
    bench.deploy(ContractApp.FIRST, "two");
    bench.cloud().accept();

    TargetResult back = bench.rollback(new Wish.Rollback(OptionalInt.empty(), DataRule.REFUSE));

    assertEquals(Outcome.DONE, back.outcome());
    converged(bench, ContractApp.FIRST.withoutTidy(), "one");
  }

  /** A first deployment that failed leaves nothing in the way of the next. */
  @Test
  default void afterAFailedFirstDeploymentTheNextWorks() throws Exception {
    ContractBench bench = bench();
    bench.cloud().refuse("function tidy");
    assertEquals(Outcome.FAILED, bench.deploy(ContractApp.FIRST, "one").outcome());
    bench.cloud().accept();

    bench.deploy(ContractApp.FIRST.withoutTidy(), "one");

    converged(bench, ContractApp.FIRST.withoutTidy(), "one");
  }

  /** What is recorded is done, also when what no release needs cannot be cleared away. */
  @Test
  default void aRefusalToClearUpIsToldAndChangesNothingOfTheResult() throws Exception {
    ContractBench bench = bench();
    bench.faults().deny("prune");

    TargetResult result = bench.deploy(ContractApp.FIRST.withoutTidy(), "one");

    assertEquals(Outcome.DONE, result.outcome());
    assertEquals(Optional.of(1), result.release().map(Release::number));
    assertFalse(result.outputs().isEmpty());
    assertTrue(
        bench.audience().heard().stream().anyMatch(line -> line.contains("not allowed: prune")));
    bench.faults().heal();
    converged(bench, ContractApp.FIRST.withoutTidy(), "one");
  }

  /** Killed at any moment of a first deployment, the next one converges and orphans nothing. */
  @Test
  default void killedAtAnyMomentOfTheFirstDeployment() throws Exception {
    everyMoment(
        bench -> {},
        bench -> bench.deploy(ContractApp.FIRST, "one"),
        bench -> {
          bench.deploy(ContractApp.FIRST.withoutTidy(), "two");
          converged(bench, ContractApp.FIRST.withoutTidy(), "two");
        });
  }

  /** Killed at any moment of an update that replaces and deletes, the next one converges. */
  @Test
  default void killedAtAnyMomentOfAnUpdate() throws Exception {
    ContractApp other = ContractApp.FIRST.path("/hi").withoutTidy();
    everyMoment(
        bench -> bench.deploy(ContractApp.FIRST, "one"),
        bench -> bench.deploy(other, "two"),
        bench -> {
          bench.deploy(other, "two");
          converged(bench, other, "two");
        });
  }

  /** Killed at any moment of a rollback, the first version is there after another. */
  @Test
  default void killedAtAnyMomentOfARollback() throws Exception {
    var toFirst = new Wish.Rollback(OptionalInt.of(1), DataRule.REFUSE);
    everyMoment(
        bench -> {
          bench.deploy(ContractApp.FIRST, "one");
          bench.deploy(ContractApp.FIRST.greeting("oops"), "two");
        },
        bench -> bench.rollback(toFirst),
        bench -> {
          bench.rollback(toFirst);
          converged(bench, ContractApp.FIRST, "one");
        });
  }

  /** Killed at any moment of a removal, another one leaves nothing. */
  @Test
  default void killedAtAnyMomentOfARemoval() throws Exception {
    everyMoment(
        bench -> bench.deploy(ContractApp.FIRST, "one"),
        bench -> bench.remove(DataRule.DELETE),
        bench -> {
          bench.remove(DataRule.DELETE);
          assertEquals(Set.of(), bench.cloud().live());
          assertEquals(Map.of(), bench.cloud().stored());
        });
  }

  /** What the provider asks to be tried later is tried later. */
  @Test
  default void throttledCallsAreTriedAgain() throws Exception {
    ContractBench bench = bench();
    bench.faults().throttle();

    assertEquals(Outcome.DONE, bench.deploy(ContractApp.FIRST, "one").outcome());
    assertTrue(bench.faults().refusals() > 0);
    bench.faults().heal();
    converged(bench, ContractApp.FIRST, "one");
  }

  /** A command that is run against a bench. */
  @FunctionalInterface
  interface Command {

    /** Runs it. */
    void run(ContractBench bench) throws Exception;
  }

  private void everyMoment(Command before, Command killed, Command after) throws Exception {
    boolean died = true;
    int moment = 0;
    while (died) {
      moment++;
      ContractBench bench = bench();
      before.run(bench);
      bench.faults().killAt(moment);
      died = dies(killed, bench);
      bench.faults().heal();
      after.run(bench);
    }
    assertTrue(moment > 5, "a command changes more than that");
  }

  private static boolean dies(Command command, ContractBench bench) throws Exception {
    try {
      command.run(bench);
      return false;
    } catch (Faults.KilledError killed) {
      return true;
    }
  }

  private static void converged(ContractBench bench, ContractApp app, String code)
      throws Exception {
    var plan = bench.plan(app, code);
    assertTrue(plan.isEmpty(), () -> String.join("\n", PlanText.lines(plan)));
    assertEquals(plan.target().blueprint().resources().keySet(), bench.cloud().live());
    assertEquals(Optional.empty(), bench.info().unfinished());
  }
}
