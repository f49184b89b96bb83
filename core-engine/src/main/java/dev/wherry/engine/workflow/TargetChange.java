package dev.wherry.engine.workflow;

import dev.wherry.engine.apply.ApplyLog;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes a plan of one target real: code, intent, resources, release. */
final class TargetChange {

  private final TargetSession session;
  private final Work work;
  private final ChangeOptions options;
  private final Audience audience;
  private final ApplyLog log;

  TargetChange(TargetSession session, Work work, ChangeOptions options, Audience audience) {
    this.session = session;
    this.work = work;
    this.options = options;
    this.audience = audience;
    this.log = new ApplyLog(event -> audience.event(work.target(), event));
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
      return make(new Planned(now, back, Map.of()), deployment, Release.Purpose.ROLLBACK);
    } catch (ProviderException e) {
      log.failed(e.failure());
      return result(before.plan(), Optional.empty());
    }
  }

  private TargetResult make(Planned planned, String deployment, Release.Purpose purpose)
      throws InterruptedException {
    Plan plan = planned.plan();
    try {
      prepare(planned, deployment);
      applier().apply(session.connection().applier(), plan, planned.situation(), log);
      requireLock();
      if (log.report(plan).succeeded()) {
        return recorded(planned, deployment, purpose);
      }
    } catch (ProviderException e) {
      log.failed(e.failure());
    } catch (LockLostException e) {
      log.failed(lost(e));
    } catch (InterruptedException e) {
      if (!session.lost()) {
        throw e;
      }
      log.failed(lost(new LockLostException()));
    }
    return result(plan, Optional.empty());
  }

  /** All that must be there before the first resource is touched. */
  private void prepare(Planned planned, String deployment) throws InterruptedException {
    requireLock();
    upload(planned.plan().target(), planned.artifacts());
    intend(planned, deployment);
    audience.step(work.target(), WorkStep.APPLY);
  }

  private void requireLock() throws InterruptedException {
    if (!session.holds()) {
      throw new LockLostException();
    }
  }

  private void upload(Revision target, Map<ContentDigest, Artifact> made)
      throws InterruptedException {
    ArtifactStore store = session.connection().storage().artifacts();
    Set<ContentDigest> missing = new TreeSet<>(target.artifacts().values());
    missing.removeAll(store.list());
    if (missing.isEmpty()) {
      return;
    }
    audience.step(work.target(), WorkStep.UPLOAD);
    for (ContentDigest digest : missing) {
      Artifact artifact = made.get(digest);
      if (artifact == null) {
        throw new ProviderException(gone(digest));
      }
      session.retry().call(() -> put(store, artifact), failure -> {});
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

  private PlanApplier applier() {
    return new PlanApplier(session.retry(), options.width());
  }

  private TargetResult recorded(Planned planned, String deployment, Release.Purpose purpose)
      throws InterruptedException {
    audience.step(work.target(), WorkStep.RECORD);
    Plan plan = planned.plan();
    if (planned.leavesNothing()) {
      session.forgetAll();
      return result(plan, Optional.empty());
    }
    Surroundings around = session.surroundings();
    int number = session.store().last().map(Release::number).orElse(0) + 1;
    Release release =
        new Release(
            number, deployment, around.actor(), around.clock().instant(), purpose, plan.target());
    session.store().record(release);
    return result(plan, Optional.of(release));
  }

  /** What is recorded is done, whatever becomes of the clearing up after it. */
  private TargetResult result(Plan plan, Optional<Release> release) throws InterruptedException {
    Map<String, String> outputs =
        release.isPresent()
            ? new AfterRecord(session, options, failure -> audience.warned(work.target(), failure))
                .outputs(plan.target())
            : Map.of();
    ApplyReport report = log.report(plan);
    TargetResult.Outcome outcome =
        report.succeeded() ? TargetResult.Outcome.DONE : TargetResult.Outcome.FAILED;
    return new TargetResult(work.destination(), outcome, plan, report, release, outputs);
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
