package dev.wherry.engine.workflow;

import dev.wherry.engine.apply.ApplyReport;
import dev.wherry.engine.plan.Plan;
import dev.wherry.engine.release.Release;
import dev.wherry.model.ResourceName;
import dev.wherry.spi.Destination;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What came of the change of one target.
 *
 * @param destination which
 * @param outcome in one word
 * @param plan what was to change
 * @param report what was done
 * @param release what was recorded
 * @param outputs what the app shows, by name: {@code url}…
 * @param unset secrets that have no value yet, as far as the target tells
 */
public record TargetResult(
    Destination destination,
    Outcome outcome,
    Plan plan,
    ApplyReport report,
    Optional<Release> release,
    Map<String, String> outputs,
    Set<ResourceName> unset) {

  /** Copies the collections in, in order. */
  public TargetResult {
    outputs = Collections.unmodifiableMap(new TreeMap<>(outputs));
    unset = Collections.unmodifiableSet(new TreeSet<>(unset));
  }

  /** This of an app whose secrets nobody looked at. */
  TargetResult(
      Destination destination,
      Outcome outcome,
      Plan plan,
      ApplyReport report,
      Optional<Release> release,
      Map<String, String> outputs) {
    this(destination, outcome, plan, report, release, outputs, Set.of());
  }

  /** This with the secrets that have no value yet. */
  TargetResult unset(Set<ResourceName> secrets) {
    return new TargetResult(destination, outcome, plan, report, release, outputs, secrets);
  }

  /** Whether the target is as it was wished. */
  public boolean isGood() {
    return outcome == Outcome.DONE || outcome == Outcome.UNCHANGED;
  }

  /**
   * This after the way back: it still says what had failed.
   *
   * @param back what came of going back
   */
  TargetResult undone(TargetResult back) {
    List<ProviderFailure> failures = new ArrayList<>(report.failures());
    failures.addAll(back.report().failures());
    Outcome whole = back.report().succeeded() ? Outcome.ROLLED_BACK : Outcome.FAILED;
    ApplyReport all = new ApplyReport(report.done(), report.open(), failures);
    return new TargetResult(destination, whole, plan, all, back.release(), back.outputs());
  }

  /** What came of it, in one word. */
  public enum Outcome {
    /** There was nothing to change. */
    UNCHANGED,
    /** Everything is as planned. */
    DONE,
    /** Some of it is as planned; the next deployment goes on from there. */
    FAILED,
    /** It did not begin: another target failed, or the user did not agree. */
    NOT_BEGUN,
    /** It is as it was before, because a target failed. */
    ROLLED_BACK
  }
}
