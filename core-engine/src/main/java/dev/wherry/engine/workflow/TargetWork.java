package dev.wherry.engine.workflow;

import dev.wherry.engine.apply.ApplyReport;
import dev.wherry.engine.release.LockedException;
import dev.wherry.model.TargetName;
import dev.wherry.spi.Destination;
import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One target on its way through a change: each method is a step. */
final class TargetWork {

  private final Work work;
  private final ChangeOptions options;
  private final Audience audience;
  private final TargetSession session;
  private final String deployment;
  private final Set<Thread> working = ConcurrentHashMap.newKeySet();
  private @Nullable Planned planned;

  TargetWork(Work work, ChangeOptions options, Surroundings surroundings, Audience audience) {
    this.work = work;
    this.options = options;
    this.audience = audience;
    this.session = new TargetSession(work.provider(), work.destination(), surroundings);
    this.deployment = surroundings.ids().get();
  }

  TargetName name() {
    return work.target();
  }

  Destination destination() {
    return work.destination();
  }

  Planned planned() {
    return Objects.requireNonNull(planned);
  }

  boolean isSettled() {
    return planned().isSettled();
  }

  List<ProviderFailure> preflight() throws InterruptedException {
    audience.step(name(), WorkStep.PREFLIGHT);
    return session.connection().preflight(made()).problems();
  }

  /** What is made; earlier releases and removals make nothing new. */
  private Blueprint made() {
    return work.wish() instanceof Wish.Deploy deploy
        ? deploy.revision().blueprint()
        : Blueprint.EMPTY;
  }

  void lock() throws LockedException, InterruptedException {
    audience.step(name(), WorkStep.LOCK);
    session.hold(
        deployment,
        options.lockWait(),
        holder -> audience.waiting(name(), holder),
        () -> working.forEach(Thread::interrupt));
  }

  void plan() throws RefusedException, InterruptedException {
    audience.step(name(), WorkStep.PLAN);
    planned = TargetPlanning.plan(session, work.wish());
  }

  TargetResult apply() throws InterruptedException {
    TargetResult result = change();
    return result.isGood() && work.wish() instanceof Wish.Deploy deploy
        ? result.unset(UnsetSecrets.among(deploy.secrets(), session.connection()))
        : result;
  }

  private TargetResult change() throws InterruptedException {
    Planned now = planned();
    if (now.isSettled()) {
      if (now.leavesNothing()) {
        session.forgetAll();
      }
      return result(
          TargetResult.Outcome.UNCHANGED,
          Outputs.of(now.plan().target(), now.situation().observed()));
    }
    return watched(change -> change.apply(now, deployment));
  }

  /** A target that was touched goes back; another stays as it is. */
  TargetResult undo(TargetResult result) throws InterruptedException {
    return switch (result.outcome()) {
      case DONE, FAILED ->
          result.undone(watched(change -> change.undo(planned(), deployment + "-undo")));
      case UNCHANGED, NOT_BEGUN, ROLLED_BACK -> result;
    };
  }

  TargetResult notBegun() {
    return result(
        isSettled() ? TargetResult.Outcome.UNCHANGED : TargetResult.Outcome.NOT_BEGUN, Map.of());
  }

  void end() throws InterruptedException {
    session.end().ifPresent(failure -> audience.warned(name(), failure));
  }

  /** Does something that a lost lock cuts short. */
  private TargetResult watched(Doing doing) throws InterruptedException {
    working.add(Thread.currentThread());
    try {
      return doing.with(new TargetChange(session, work, options, audience));
    } finally {
      working.remove(Thread.currentThread());
    }
  }

  @FunctionalInterface
  private interface Doing {
    TargetResult with(TargetChange change) throws InterruptedException;
  }

  private TargetResult result(TargetResult.Outcome outcome, Map<String, String> outputs) {
    ApplyReport none = new ApplyReport(Map.of(), planned().plan().actions(), List.of());
    return new TargetResult(
        work.destination(), outcome, planned().plan(), none, Optional.empty(), outputs);
  }
}
