package dev.wherry.engine.workflow;

import dev.wherry.engine.plan.DataRule;
import dev.wherry.engine.plan.DetectedDrifts;
import dev.wherry.engine.plan.Drift;
import dev.wherry.engine.plan.Plan;
import dev.wherry.engine.plan.Planner;
import dev.wherry.engine.plan.Situation;
import dev.wherry.engine.release.Intent;
import dev.wherry.engine.release.Lock;
import dev.wherry.engine.release.Release;
import dev.wherry.engine.revision.Revision;
import dev.wherry.model.TargetName;
import dev.wherry.spi.CloudProvider;
import dev.wherry.spi.Destination;
import dev.wherry.spi.apply.Observed;
import dev.wherry.spi.failure.ProviderException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Looks at targets and changes nothing; {@link #unlock} is the exception that its name says. */
public final class Inspection {

  private final Surroundings surroundings;

  /** A look from these surroundings. */
  public Inspection(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * What is deployed.
   *
   * @param release the newest, when something is
   * @param unfinished a deployment that was cut short
   * @param lock who deploys just now
   * @param drift what someone changed outside of Wherry
   * @param outputs what the app shows, by name
   * @param observed every resource with its attributes
   */
  public record Deployed(
      Optional<Release> release,
      Optional<Intent> unfinished,
      Optional<Lock> lock,
      List<Drift> drift,
      Map<String, String> outputs,
      Observed observed) {}

  /** How closely drift is looked for. */
  public enum Look {
    /** What reading tells. */
    QUICK,
    /** Also what the provider itself finds out, which may take a minute. */
    CLOSE
  }

  /** What is deployed at a destination. */
  public Deployed info(CloudProvider provider, Destination destination, Look look)
      throws InterruptedException {
    try (TargetSession session = new TargetSession(provider, destination, surroundings)) {
      Situation now = session.read();
      List<Drift> drift = Planner.plan(now, now.released(), DataRule.KEEP).drift();
      if (look == Look.CLOSE) {
        drift = DetectedDrifts.join(drift, session.connection().detectDrift(), now);
      }
      return new Deployed(
          session.store().last(),
          session.store().unfinished(),
          session.lock().holder(),
          drift,
          Outputs.of(now.released(), now.observed()),
          now.observed());
    }
  }

  /** The releases that a destination keeps, oldest first. */
  public List<Release> releases(CloudProvider provider, Destination destination)
      throws InterruptedException {
    try (TargetSession session = new TargetSession(provider, destination, surroundings)) {
      return session.store().releases();
    }
  }

  /** What work would change, without a lock: someone else may deploy meanwhile. */
  public Map<TargetName, Plan> plan(List<Work> works)
      throws RefusedException, InterruptedException {
    Map<TargetName, Plan> plans = new TreeMap<>();
    for (Work work : works) {
      try (TargetSession session =
          new TargetSession(work.provider(), work.destination(), surroundings)) {
        plans.put(work.target(), TargetPlanning.plan(session, work.wish()).plan());
      }
    }
    return plans;
  }

  /**
   * What the providers themselves expect of what work would change: shown beside plans, and part of
   * none. One that gives no advice says why.
   */
  public Map<TargetName, List<String>> advice(List<Work> works, Map<TargetName, Plan> plans)
      throws InterruptedException {
    Map<TargetName, List<String>> advice = new TreeMap<>();
    for (Work work : works) {
      Plan plan = plans.get(work.target());
      if (plan != null && !plan.isEmpty()) {
        try (TargetSession session =
            new TargetSession(work.provider(), work.destination(), surroundings)) {
          advice.put(work.target(), session.connection().advice(plan.target().resolved()));
        } catch (ProviderException e) {
          advice.put(work.target(), List.of("none: " + e.failure().message()));
        }
      }
    }
    return advice;
  }

  /** What a first deployment would make, without asking anyone. */
  public static Plan offline(Wish.Deploy wish) {
    Situation nothing = new Situation(Revision.EMPTY, Map.of(), Observed.NOTHING);
    return Planner.plan(nothing, wish.revision(), wish.rule());
  }

  /** Who holds the lock of a destination. */
  public Optional<Lock> lock(CloudProvider provider, Destination destination)
      throws InterruptedException {
    try (TargetSession session = new TargetSession(provider, destination, surroundings)) {
      return session.lock().holder();
    }
  }

  /** Breaks the lock of a deployment; whether it was there. */
  public boolean unlock(CloudProvider provider, Destination destination, String deployment)
      throws InterruptedException {
    try (TargetSession session = new TargetSession(provider, destination, surroundings)) {
      return session.lock().breakLock(deployment);
    }
  }
}
