package dev.wherry.testkit.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.engine.plan.DataRule;
import dev.wherry.engine.plan.Plan;
import dev.wherry.engine.release.Lock;
import dev.wherry.engine.revision.Difference;
import dev.wherry.engine.workflow.Audience;
import dev.wherry.engine.workflow.ChangeOptions;
import dev.wherry.engine.workflow.ChangeWorkflow;
import dev.wherry.engine.workflow.Inspection;
import dev.wherry.engine.workflow.TargetResult;
import dev.wherry.engine.workflow.TargetResult.Outcome;
import dev.wherry.engine.workflow.Work;
import dev.wherry.engine.workflow.WorkStep;
import dev.wherry.model.TargetName;
import dev.wherry.spi.apply.ApplyEvent;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.failure.ProviderFailure;
import dev.wherry.testkit.reference.MemoryCloud;
import dev.wherry.testkit.reference.ReferenceStyle;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change that someone cuts short, and what others see of it. */
class CutShortTest {

  @TempDir Path folder = Path.of(".");

  private final MemoryCloud cloud = new MemoryCloud("resources", ReferenceStyle.RESOURCES);
  private ContractBench bench = new ContractBench(cloud, folder);

  @BeforeEach
  void bench() {
    bench = new ContractBench(cloud, folder);
  }

  @Test
  void anInterruptFreesTheLockAndTheNextGoesOn() throws Exception {
    assertThrows(InterruptedException.class, () -> deploy(new Interrupting()));

    Inspection.Deployed between = bench.info();
    assertEquals(Optional.empty(), between.lock());
    assertTrue(between.unfinished().isPresent());
    assertEquals(Outcome.DONE, bench.deploy(ContractApp.FIRST, "one").outcome());
    assertTrue(bench.plan(ContractApp.FIRST, "one").isEmpty());
  }

  @Test
  void whoseLockIsBrokenChangesNothingMore() throws Exception {
    TargetResult result = deploy(new Unlocking());

    assertEquals(Outcome.FAILED, result.outcome());
    assertTrue(result.report().failures().get(0).message().contains("broke the lock"));
    assertEquals(Optional.empty(), bench.info().release());
  }

  @Test
  void whoDoesNotAgreeChangesNothing() throws Exception {
    assertEquals(Outcome.NOT_BEGUN, deploy(new Refusing()).outcome());

    assertEquals(Set.of(), cloud.live());
    assertEquals(Map.of(), cloud.stored());
  }

  @Test
  void infoShowsWhatSomeoneChangedByHand() throws Exception {
    bench.deploy(ContractApp.FIRST, "one");
    ResourceId function = ResourceId.of("Function", "photo-desk-dev-greet");
    cloud.cloud().tamper(function, "Memory", Value.number(64));

    List<Difference> differences =
        bench.info().drift().stream().flatMap(drift -> drift.differences().stream()).toList();

    assertEquals(
        List.of(
            new Difference(
                PropertyPath.of("Memory"),
                Optional.of(Value.number(512)),
                Optional.of(Value.number(64)))),
        differences);
    assertTrue(bench.plan(ContractApp.FIRST, "one").isEmpty());
  }

  private TargetResult deploy(Audience audience) throws Exception {
    Work work = bench.work(ContractApp.FIRST, "one", DataRule.KEEP);
    return new ChangeWorkflow(List.of(work), ChangeOptions.DEFAULT, bench.process(), audience)
        .run()
        .get(0);
  }

  /** Agrees and does nothing. */
  private static class Silent implements Audience {

    @Override
    public void step(TargetName target, WorkStep step) {}

    @Override
    public void event(TargetName target, ApplyEvent event) {}

    @Override
    public void waiting(TargetName target, Lock lock) {}

    @Override
    public void warned(TargetName target, ProviderFailure failure) {}

    @Override
    public boolean agrees(Map<TargetName, Plan> plans) {
      return true;
    }
  }

  /** Presses Ctrl-C once the first resource is there, and sees it arrive before the second. */
  private static final class Interrupting extends Silent {

    private final Thread main = Thread.currentThread();
    private final AtomicBoolean pressed = new AtomicBoolean();

    @Override
    public void event(TargetName target, ApplyEvent event) {
      if (event instanceof ApplyEvent.Done && pressed.compareAndSet(false, true)) {
        main.interrupt();
        try {
          new CountDownLatch(1).await();
        } catch (InterruptedException arrived) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  /** Someone breaks the lock while resources are changed. */
  private final class Unlocking extends Silent {

    @Override
    public void step(TargetName target, WorkStep step) {
      if (step == WorkStep.APPLY) {
        try {
          Inspection other = new Inspection(bench.process());
          String id = other.lock(bench.provider(), bench.destination()).orElseThrow().id();
          other.unlock(bench.provider(), bench.destination(), id);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  /** Says no. */
  private static final class Refusing extends Silent {

    @Override
    public boolean agrees(Map<TargetName, Plan> plans) {
      return false;
    }
  }
}
