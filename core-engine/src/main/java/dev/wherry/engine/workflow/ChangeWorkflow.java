package dev.wherry.engine.workflow;

import dev.wherry.engine.plan.Plan;
import dev.wherry.engine.release.LockedException;
import dev.wherry.model.TargetName;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Deploys, rolls back or removes, one target or several side by side. Until all of them are ready,
 * locked and planned nothing is touched.
 */
public final class ChangeWorkflow {

  private final List<TargetWork> targets;
  private final ChangeOptions options;
  private final Audience audience;

  /** A change of these targets. */
  public ChangeWorkflow(
      List<Work> works, ChangeOptions options, Surroundings surroundings, Audience audience) {
    this.options = options;
    this.audience = audience;
    this.targets =
        works.stream()
            .sorted(Comparator.comparing(Work::target))
            .map(work -> new TargetWork(work, options, surroundings, audience))
            .toList();
  }

  /**
   * Runs it.
   *
   * @return what came of each target
   * @throws RefusedException when nothing was touched, and why
   * @throws InterruptedException when cut short: the next deployment goes on from what was done
   */
  public List<TargetResult> run() throws RefusedException, InterruptedException {
    try {
      preflight();
      lock();
      plan();
      return agreed() ? apply() : targets.stream().map(TargetWork::notBegun).toList();
    } finally {
      end();
    }
  }

  private void preflight() throws RefusedException, InterruptedException {
    Map<TargetName, List<ProviderFailure>> problems = new TreeMap<>();
    List<Callable<List<ProviderFailure>>> checks = new ArrayList<>();
    targets.forEach(target -> checks.add(target::preflight));
    List<List<ProviderFailure>> found = SideBySide.run(checks);
    for (int i = 0; i < found.size(); i++) {
      if (!found.get(i).isEmpty()) {
        problems.put(targets.get(i).name(), found.get(i));
      }
    }
    if (!problems.isEmpty()) {
      throw new RefusedException.Preflight(problems);
    }
  }

  /** In the order of their names, so that two commands cannot wait for each other. */
  private void lock() throws RefusedException, InterruptedException {
    for (TargetWork target : targets) {
      try {
        target.lock();
      } catch (LockedException e) {
        throw new RefusedException.Busy(target.destination(), e);
      }
    }
  }

  private void plan() throws RefusedException, InterruptedException {
    for (TargetWork target : targets) {
      target.plan();
    }
    Map<TargetName, Plan> refused = plans();
    refused.values().removeIf(plan -> plan.refused().isEmpty());
    if (!refused.isEmpty()) {
      throw new RefusedException.DataLoss(refused);
    }
    if (options.saved().isPresent()) {
      for (Map.Entry<TargetName, Plan> now : plans().entrySet()) {
        if (!options.saved().get().holds(now.getKey(), now.getValue())) {
          throw new RefusedException.Stale(now.getKey());
        }
      }
    }
  }

  private boolean agreed() throws InterruptedException {
    boolean nothing = targets.stream().allMatch(target -> target.planned().plan().isEmpty());
    return nothing || audience.agrees(plans());
  }

  private List<TargetResult> apply() throws InterruptedException {
    AtomicBoolean failed = new AtomicBoolean();
    List<Callable<TargetResult>> changes = new ArrayList<>();
    for (TargetWork target : targets) {
      changes.add(
          () -> {
            boolean skipped = failed.get() && options.onFailure() != OnFailure.CONTINUE;
            TargetResult result = skipped ? target.notBegun() : target.apply();
            failed.compareAndSet(false, result.outcome() == TargetResult.Outcome.FAILED);
            return result;
          });
    }
    List<TargetResult> results = SideBySide.run(changes);
    return failed.get() && options.onFailure() == OnFailure.ROLLBACK ? undo(results) : results;
  }

  private List<TargetResult> undo(List<TargetResult> results) throws InterruptedException {
    List<Callable<TargetResult>> ways = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      TargetWork target = targets.get(i);
      TargetResult result = results.get(i);
      ways.add(() -> target.undo(result));
    }
    return SideBySide.run(ways);
  }

  private Map<TargetName, Plan> plans() {
    Map<TargetName, Plan> plans = new TreeMap<>();
    targets.forEach(target -> plans.put(target.name(), target.planned().plan()));
    return plans;
  }

  /** Every lock is freed, also when freeing one is cut short or goes wrong. */
  private void end() throws InterruptedException {
    boolean interrupted = false;
    RuntimeException wrong = null;
    for (TargetWork target : targets) {
      try {
        target.end();
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (RuntimeException e) {
        wrong = e;
      }
    }
    if (interrupted) {
      throw new InterruptedException();
    }
    if (wrong != null) {
      throw wrong;
    }
  }
}
