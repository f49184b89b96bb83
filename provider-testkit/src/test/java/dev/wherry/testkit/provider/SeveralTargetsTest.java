package dev.wherry.testkit.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.engine.plan.DataRule;
import dev.wherry.engine.release.Actor;
import dev.wherry.engine.release.DeploymentLock;
import dev.wherry.engine.workflow.ChangeOptions;
import dev.wherry.engine.workflow.ChangeWorkflow;
import dev.wherry.engine.workflow.OnFailure;
import dev.wherry.engine.workflow.RefusedException;
import dev.wherry.engine.workflow.Surroundings;
import dev.wherry.engine.workflow.TargetResult;
import dev.wherry.engine.workflow.TargetResult.Outcome;
import dev.wherry.engine.workflow.Work;
import dev.wherry.model.TargetName;
import dev.wherry.testkit.reference.MemoryCloud;
import dev.wherry.testkit.reference.ReferenceStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several targets side by side. */
class SeveralTargetsTest {

  @TempDir Path folder = Path.of(".");

  private final MemoryCloud stacks = new MemoryCloud("stacks", ReferenceStyle.STACK);
  private final MemoryCloud resources = new MemoryCloud("resources", ReferenceStyle.RESOURCES);
  private ContractBench first = new ContractBench(stacks, folder);
  private ContractBench second = new ContractBench(resources, folder);

  @BeforeEach
  void benches() throws IOException {
    first = new ContractBench(stacks, Files.createDirectory(folder.resolve("first")));
    second = new ContractBench(resources, Files.createDirectory(folder.resolve("second")));
  }

  @Test
  void bothAreDeployed() throws Exception {
    assertEquals(List.of(Outcome.DONE, Outcome.DONE), deploy("one", OnFailure.STOP));
    assertEquals(List.of(Outcome.UNCHANGED, Outcome.UNCHANGED), deploy("one", OnFailure.STOP));
  }

  @Test
  void whileOneIsBusyNoneIsTouched() throws Exception {
    Actor elsewhere = new Actor("lee", "another machine", Optional.empty(), 1, Optional.empty());
    Surroundings living = first.process();
    try (var connection = first.provider().connect(first.destination())) {
      new DeploymentLock(connection.storage().state(), living.clock(), living.sleeper())
          .acquire("running", elsewhere, Duration.ZERO, held -> {});
    }

    assertThrows(RefusedException.Busy.class, () -> deploy("one", OnFailure.STOP));

    assertEquals(Set.of(), resources.live());
    assertEquals(Map.of(), resources.stored(), "the lock of the other is free again");
  }

  @Test
  void whileOneIsNotReadyNoneIsTouched() {
    resources.cloud().close("nobody is signed in");

    RefusedException.Preflight refused =
        assertThrows(RefusedException.Preflight.class, () -> deploy("one", OnFailure.STOP));

    assertEquals(
        "nobody is signed in", refused.problems().values().iterator().next().get(0).message());
    assertEquals(Set.of(new TargetName("resources")), refused.problems().keySet());
    assertEquals(Set.of(), stacks.live());
    assertEquals(Map.of(), stacks.stored());
  }

  @Test
  void afterAFailureTheOtherIsFinishedAllTheSame() throws Exception {
    stacks.refuse("function tidy");

    assertEquals(List.of(Outcome.DONE, Outcome.FAILED), deploy("one", OnFailure.CONTINUE));
    assertEquals(Set.of(), stacks.live());
  }

  @Test
  void afterAFailureAllGoBackWhenThatIsAskedFor() throws Exception {
    run(ContractApp.FIRST.withoutTidy(), "one", OnFailure.STOP);
    resources.refuse("function tidy");

    List<Outcome> outcomes = deploy("two", OnFailure.ROLLBACK);

    assertEquals(Outcome.ROLLED_BACK, outcomes.get(0));
    assertTrue(Set.of(Outcome.ROLLED_BACK, Outcome.NOT_BEGUN).contains(outcomes.get(1)));
    for (ContractBench bench : List.of(first, second)) {
      assertTrue(bench.plan(ContractApp.FIRST.withoutTidy(), "one").isEmpty());
      assertEquals(Optional.empty(), bench.info().unfinished());
    }
  }

  @Test
  void aFailedFirstDeploymentIsTakenBackToWhatHoldsData() throws Exception {
    resources.refuse("function tidy");

    assertEquals(Outcome.ROLLED_BACK, deploy("one", OnFailure.ROLLBACK).get(0));

    assertTrue(
        resources.live().stream().allMatch(id -> id.type().value().equals("Secret")),
        () -> resources.live().toString());
  }

  private List<Outcome> deploy(String code, OnFailure onFailure) throws Exception {
    return run(ContractApp.FIRST, code, onFailure).stream().map(TargetResult::outcome).toList();
  }

  /** In the order of the targets' names: resources, stacks. */
  private List<TargetResult> run(ContractApp app, String code, OnFailure onFailure)
      throws Exception {
    List<Work> works =
        List.of(first.work(app, code, DataRule.KEEP), second.work(app, code, DataRule.KEEP));
    ChangeOptions options = new ChangeOptions(onFailure, Duration.ZERO, 10, Optional.empty(), 8);
    return new ChangeWorkflow(works, options, first.process(), first.audience()).run();
  }
}
