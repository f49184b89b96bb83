package dev.wherry.engine.workflow;

import dev.wherry.engine.apply.ApplyReport;
import dev.wherry.engine.apply.PlanApplier;
import dev.wherry.engine.plan.DataRule;
import dev.wherry.engine.plan.Plan;
import dev.wherry.engine.plan.Planner;
import dev.wherry.engine.plan.Situation;
import dev.wherry.engine.release.Intent;
import dev.wherry.engine.release.LockLostException;
import dev.wherry.engine.release.Release;
import dev.wherry.engine.revision.Revision;
import dev.wherry.spi.artifact.Artifact;
import dev.wherry.spi.artifact.ContentDigest;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import dev.wherry.spi.storage.ArtifactStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Makes a plan of one target real: code, intent, resources, release. */
final class TargetChange {

  private final TargetSession session;
  private final Work work;
  private final ChangeOptions options;
  private final Audience audience;

  TargetChange(TargetSession session, Work work, ChangeOptions options, Audience audience) {
    this.session = session;
    this.work = work;
    this.options = options;
    this.audience = audience;
  }

  /** Applies a plan; a refusal of the provider ends up in the result. */
  TargetResult apply(Planned planned, String deployment) throws InterruptedException {
    return make(planned, deployment, work.wish().purpose());
  }

  /** Goes back to what was released before this command. */
  TargetResult undo(Planned before, String deployment) throws InterruptedException {
    audience.step(work.target(), WorkStep.UNDO);
    try {
      Situation now = session.read();
      Plan back = Planner.plan(now, before.situation().released(), DataRule.KEEP);
      return make(new Planned(now, back, Map.of()), deployment, Release.Purpose.ROLLBACK).undone();
    } catch (ProviderException e) {
      return result(before.plan(), nothingDone(before.plan(), e.failure()));
    }
  }

  private TargetResult make(Planned planned, String deployment, Release.Purpose purpose)
      throws InterruptedException {
    Plan plan = planned.plan();
    try {
      requireLock();
      audience.step(work.target(), WorkStep.UPLOAD);
      upload(plan.target(), planned.artifacts());
      intend(planned, deployment);
      audience.step(work.target(), WorkStep.APPLY);
      ApplyReport report = applied(planned);
      requireLock();
      return report.succeeded()
          ? recorded(planned, report, deployment, purpose)
          : result(plan, report);
    } catch (ProviderException e) {
      return result(plan, nothingDone(plan, e.failure()));
    } catch (LockLostException e) {
      return result(plan, nothingDone(plan, lost(e)));
    } catch (InterruptedException e) {
      if (session.lost()) {
        return result(plan, nothingDone(plan, lost(new LockLostException())));
      }
      throw e;
    }
  }

  private void requireLock() throws InterruptedException {
    if (!session.holds()) {
      throw new LockLostException();
    }
  }

  private void upload(Revision target, Map<ContentDigest, Artifact> made)
      throws InterruptedException {
    ArtifactStore store = session.connection().storage().artifacts();
    Set<ContentDigest> there = store.list();
    for (ContentDigest digest : Set.copyOf(target.artifacts().values())) {
      if (!there.contains(digest)) {
        Artifact artifact = made.get(digest);
        if (artifact == null) {
          throw new ProviderException(gone(digest));
        }
        session.retry().call(() -> put(store, artifact), failure -> {});
      }
    }
  }

  private static boolean put(ArtifactStore store, Artifact artifact) throws InterruptedException {
    store.put(artifact);
    return true;
  }

  private void intend(Planned planned, String deployment) throws InterruptedException {
    Map<ResourceId, NativeResource> touched = new TreeMap<>(planned.situation().unfinished());
    Revision target = planned.plan().target();
    Revision released = planned.situation().released();
    planned
        .plan()
        .changes()
        .forEach(
            change -> {
              Revision owner = target.find(change.id()).isPresent() ? target : released;
              touched.put(change.id(), owner.resolve(change.resource()));
            });
    Surroundings around = session.surroundings();
    session
        .store()
        .intend(new Intent(deployment, around.actor(), around.clock().instant(), touched));
  }

  private ApplyReport applied(Planned planned) throws InterruptedException {
    return new PlanApplier(session.retry(), options.width())
        .apply(
            session.connection().applier(),
            planned.plan(),
            planned.situation(),
            event -> audience.event(work.target(), event));
  }

  private TargetResult recorded(
      Planned planned, ApplyReport report, String deployment, Release.Purpose purpose)
      throws InterruptedException {
    audience.step(work.target(), WorkStep.RECORD);
    Plan plan = planned.plan();
    if (planned.leavesNothing()) {
      session.forgetAll();
      return result(plan, report);
    }
    Surroundings around = session.surroundings();
    int number = session.store().last().map(Release::number).orElse(0) + 1;
    Release release =
        new Release(
            number, deployment, around.actor(), around.clock().instant(), purpose, plan.target());
    session.store().record(release);
    session.store().prune(options.keptReleases());
    return new TargetResult(
        work.destination(),
        TargetResult.Outcome.DONE,
        plan,
        report,
        Optional.of(release),
        Outputs.of(plan.target(), session.observe(plan.target().blueprint().resources().keySet())));
  }

  private TargetResult result(Plan plan, ApplyReport report) {
    return new TargetResult(
        work.destination(),
        report.succeeded() ? TargetResult.Outcome.DONE : TargetResult.Outcome.FAILED,
        plan,
        report,
        Optional.empty(),
        Map.of());
  }

  private static ApplyReport nothingDone(Plan plan, ProviderFailure failure) {
    return new ApplyReport(Map.of(), plan.actions(), List.of(failure));
  }

  private static ProviderFailure lost(LockLostException e) {
    return ProviderFailure.of(FailureKind.BLOCKED, String.valueOf(e.getMessage()));
  }

  private static ProviderFailure gone(ContentDigest digest) {
    return ProviderFailure.of(
            FailureKind.BLOCKED, "the code of that release is not kept any more: " + digest.brief())
        .hint("deploy it from its sources");
  }
}
