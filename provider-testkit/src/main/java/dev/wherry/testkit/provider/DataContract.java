package dev.wherry.testkit.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.engine.plan.DataRule;
import dev.wherry.engine.workflow.TargetResult;
import dev.wherry.engine.workflow.TargetResult.Outcome;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds data stays until someone says otherwise; then nothing at all stays. */
interface DataContract extends ContractCase {

  /** A removal keeps and names what holds data, and a later deployment finds it. */
  @Test
  default void aRemovalKeepsWhatHoldsData() throws Exception {
    ContractBench bench = bench();
    bench.deploy(ContractApp.FIRST, "one");

    TargetResult removed = bench.remove(DataRule.KEEP);

    Set<ResourceId> kept =
        removed.plan().kept().stream().map(NativeResource::id).collect(Collectors.toSet());
    assertEquals(Outcome.DONE, removed.outcome());
    assertEquals(kept, bench.cloud().live());
    TargetResult again = bench.deploy(ContractApp.FIRST, "one");
    assertEquals(Outcome.DONE, again.outcome());
    assertTrue(again.plan().changes().stream().noneMatch(change -> kept.contains(change.id())));
    assertTrue(bench.plan(ContractApp.FIRST, "one").isEmpty());
  }

  /** A removal that is told to leaves nothing, neither resources nor what Wherry kept. */
  @Test
  default void aRemovalThatIsToldToLeavesNothing() throws Exception {
    ContractBench bench = bench();
    bench.deploy(ContractApp.FIRST, "one");
    bench.deploy(ContractApp.FIRST, "two");

    assertEquals(Outcome.DONE, bench.remove(DataRule.DELETE).outcome());

    assertEquals(Set.of(), bench.cloud().live());
    assertEquals(Map.of(), bench.cloud().stored());
    assertEquals(Outcome.UNCHANGED, bench.remove(DataRule.DELETE).outcome());
    assertEquals(Map.of(), bench.cloud().stored());
  }
}
