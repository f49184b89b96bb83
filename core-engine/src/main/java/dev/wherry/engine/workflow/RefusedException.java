package dev.wherry.engine.workflow;

import dev.wherry.engine.plan.Plan;
import dev.wherry.engine.release.Lock;
import dev.wherry.engine.release.LockedException;
import dev.wherry.model.TargetName;
import dev.wherry.spi.Destination;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Thrown before anything is touched, when a change cannot or must not be made. */
public abstract sealed class RefusedException extends Exception {

  private RefusedException(String message) {
    super(message);
  }

  /** Credentials, permissions or the state of a target stand in the way. */
  public static final class Preflight extends RefusedException {

    private final transient Map<TargetName, List<ProviderFailure>> problems;

    Preflight(Map<TargetName, List<ProviderFailure>> problems) {
      super("not every target is ready");
      this.problems = new TreeMap<>(problems);
    }

    /** What stands in the way, by target. */
    public Map<TargetName, List<ProviderFailure>> problems() {
      return problems;
    }
  }

  /** Another deployment runs. */
  public static final class Busy extends RefusedException {

    private final transient Destination destination;
    private final transient Lock lock;

    Busy(Destination destination, LockedException cause) {
      super(destination.target().name() + ": " + cause.getMessage());
      this.destination = destination;
      this.lock = cause.lock();
    }

    /** Where it runs. */
    public Destination destination() {
      return destination;
    }

    /** Who runs it. */
    public Lock lock() {
      return lock;
    }
  }

  /** Data would be lost. */
  public static final class DataLoss extends RefusedException {

    private final transient Map<TargetName, Plan> plans;

    DataLoss(Map<TargetName, Plan> plans) {
      super("data would be lost");
      this.plans = new TreeMap<>(plans);
    }

    /** The plans with what was refused in each. */
    public Map<TargetName, Plan> plans() {
      return plans;
    }
  }

  /** The plan that was looked at is not what would happen now. */
  public static final class Stale extends RefusedException {

    private final TargetName target;

    Stale(TargetName target) {
      super("the saved plan for " + target + " is stale: planning again says something else");
      this.target = target;
    }

    /** For which target. */
    public TargetName target() {
      return target;
    }
  }

  /** There is no such release. */
  public static final class NoRelease extends RefusedException {

    NoRelease(String message) {
      super(message);
    }
  }
}
