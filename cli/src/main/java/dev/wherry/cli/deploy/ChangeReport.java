package dev.wherry.cli.deploy;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.JsonObject;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.engine.apply.ApplyReport;
import dev.wherry.engine.plan.PlanText;
import dev.wherry.engine.workflow.TargetResult;
import dev.wherry.engine.workflow.TargetResult.Outcome;
import dev.wherry.model.ResourceName;
import dev.wherry.model.TargetName;
import dev.wherry.spi.Destination;
import dev.wherry.spi.apply.Action;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Prints what came of a change, target by target. */
public final class ChangeReport {

  private final Console console;
  private final boolean removal;

  /**
   * A report on a console.
   *
   * @param removal whether the targets were to become nothing
   */
  public ChangeReport(Console console, boolean removal) {
    this.console = console;
    this.removal = removal;
  }

  /** Prints the results and says how the command ends. */
  public ExitCode print(List<TargetResult> results) {
    for (TargetResult result : results) {
      for (ProviderFailure failure : result.report().failures()) {
        FailureReport.print(name(result), failure, result.plan(), console);
      }
    }
    if (console.isJson()) {
      List<JsonObject> targets = results.stream().map(ChangeReport::json).toList();
      console.print(JsonObject.versioned().with("targets", targets));
    } else {
      results.forEach(this::print);
    }
    return exitCode(results);
  }

  private void print(TargetResult result) {
    console.print(console.style().bold(name(result).value()) + ": " + sentence(result));
    if (result.outcome() == Outcome.FAILED) {
      lines("done", result.report().done());
      lines("open", result.report().open());
      console.info(
          removal
              ? "The next `wherry remove` goes on from there."
              : "The next `wherry deploy` goes on from there; `wherry rollback` goes back.");
    }
    for (NativeResource kept : result.plan().kept()) {
      String why = "  kept, because " + PlanText.whyKept(kept);
      console.print(why + ": " + kept.subject() + ", " + kept.id());
    }
    if (removal && !result.plan().kept().isEmpty()) {
      console.info("`wherry remove --delete-data` takes that away too, for good.");
    }
    result.outputs().forEach((name, value) -> console.print("  " + name + "  " + value));
    result.unset().forEach(secret -> unset(secret, result.destination()));
  }

  private void unset(ResourceName secret, Destination where) {
    console.warn(
        where.target().name() + ": secret `" + secret + "` has no value, so what reads it fails",
        Optional.of(
            "set it: `wherry secret set %s --target %s --stage %s`"
                .formatted(secret, where.target().name(), where.stage())));
  }

  private void lines(String word, Map<ResourceId, Action> actions) {
    actions.forEach((id, action) -> console.print("  " + word + "  " + action.word() + " " + id));
  }

  private static String sentence(TargetResult result) {
    return switch (result.outcome()) {
      case UNCHANGED -> "nothing to change";
      case DONE ->
          result.release().map(release -> "release " + release.number() + ", ").orElse("")
              + done(result.report());
      case FAILED -> "failed, " + done(result.report()) + ", " + open(result.report());
      case NOT_BEGUN -> "not touched, " + PlanText.summary(result.plan());
      case ROLLED_BACK -> "is back at its last release";
    };
  }

  private static String done(ApplyReport report) {
    int count = report.done().size();
    return count + (count == 1 ? " change done" : " changes done");
  }

  private static String open(ApplyReport report) {
    return report.open().size() + " open";
  }

  private static JsonObject json(TargetResult result) {
    return PlanReport.json(name(result), result.plan())
        .with("outcome", result.outcome().name().toLowerCase(Locale.ROOT))
        .with("release", result.release().map(release -> release.number()))
        .with("done", actions(result.report().done()))
        .with("open", actions(result.report().open()))
        .with(
            "failures",
            result.report().failures().stream()
                .map(failure -> FailureReport.json(failure, result.plan()))
                .toList())
        .with("outputs", OutputsJson.of(result.outputs()))
        .with("unset", result.unset().stream().map(ResourceName::value).toList());
  }

  private static List<JsonObject> actions(Map<ResourceId, Action> actions) {
    List<JsonObject> items = new ArrayList<>();
    actions.forEach(
        (id, action) ->
            items.add(
                JsonObject.empty()
                    .with("action", action.word())
                    .with("type", id.type())
                    .with("name", id.name())));
    return items;
  }

  private static TargetName name(TargetResult result) {
    return result.destination().target().name();
  }

  private static ExitCode exitCode(List<TargetResult> results) {
    List<ProviderFailure> failures = new ArrayList<>();
    results.forEach(result -> failures.addAll(result.report().failures()));
    long good = results.stream().filter(TargetResult::isGood).count();
    if (good == results.size()) {
      return ExitCode.DONE;
    }
    if (failures.isEmpty()) {
      return ExitCode.INTERRUPTED;
    }
    return good > 0 ? ExitCode.SOME_FAILED : FailureReport.exitCode(failures);
  }
}
