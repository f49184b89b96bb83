package dev.wherry.cli.deploy;

import dev.wherry.cli.console.JsonObject;
import dev.wherry.cli.console.Style;
import dev.wherry.cli.console.Table;
import dev.wherry.engine.plan.PlanJson;
import dev.wherry.engine.plan.PlanText;
import dev.wherry.engine.release.Lock;
import dev.wherry.engine.release.Release;
import dev.wherry.engine.workflow.Inspection.Deployed;
import dev.wherry.model.TargetName;
import dev.wherry.spi.apply.ObservedResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is deployed to a target, for people and programs.
 *
 * @param target which
 * @param deployed what is there
 */
public record DeployedText(TargetName target, Deployed deployed) {

  /** For people. */
  public List<String> lines(Style style) {
    List<String> lines = new ArrayList<>();
    lines.add(style.bold(target.value()) + ": " + headline());
    deployed.outputs().forEach((name, value) -> lines.add("  " + name + "  " + style.cyan(value)));
    Table functions = new Table();
    DeployedFunction.of(deployed).forEach(function -> functions.row(function.cells()));
    functions.lines().forEach(line -> lines.add("  " + line));
    deployed.observed().resources().values().forEach(resource -> resource(resource, lines));
    deployed
        .unfinished()
        .ifPresent(
            intent ->
                lines.add(
                    "  deployment "
                        + intent.deployment()
                        + " of "
                        + intent.by()
                        + " did not finish; the next one goes on from there"));
    deployed.lock().ifPresent(lock -> lines.add("  " + running(lock)));
    PlanText.drift(deployed.drift()).forEach(line -> lines.add("  " + line));
    return lines;
  }

  /** For programs. */
  public JsonObject json() {
    return JsonObject.empty()
        .with("target", target)
        .with("release", deployed.release().map(ReleaseText::json))
        .with("outputs", OutputsJson.of(deployed.outputs()))
        .with("functions", DeployedFunction.of(deployed).stream().map(DeployedText::json).toList())
        .with(
            "resources",
            deployed.observed().resources().values().stream().map(DeployedText::json).toList())
        .with("unfinished", deployed.unfinished().map(intent -> intent.deployment()))
        .with("lock", deployed.lock().map(LockText::json))
        .with("drift", new JsonObject.Raw(PlanJson.drift(deployed.drift()).toString()));
  }

  private String headline() {
    Optional<Release> release = deployed.release();
    if (release.isEmpty()) {
      return deployed.observed().resources().isEmpty()
          ? "nothing is deployed"
          : "no release is recorded";
    }
    return "release " + String.join("  ", ReleaseText.cells(release.get()));
  }

  private static void resource(ObservedResource resource, List<String> lines) {
    lines.add("  " + resource.id());
    new TreeMap<>(resource.attributes())
        .forEach((name, value) -> lines.add("      " + name + ": " + value));
  }

  private static String running(Lock lock) {
    return "locked by deployment " + lock.id() + ": " + LockText.sentence(lock);
  }

  private static JsonObject json(DeployedFunction function) {
    return JsonObject.empty()
        .with("name", function.name())
        .with("version", function.version())
        .with("digest", function.digest())
        .with("drift", function.drifted());
  }

  private static JsonObject json(ObservedResource resource) {
    return JsonObject.empty()
        .with("type", resource.id().type())
        .with("name", resource.id().name())
        .with("attributes", OutputsJson.of(new TreeMap<>(resource.attributes())));
  }
}
