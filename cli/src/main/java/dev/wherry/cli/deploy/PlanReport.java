package dev.wherry.cli.deploy;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.JsonObject;
import dev.wherry.cli.console.Style;
import dev.wherry.engine.plan.Plan;
import dev.wherry.engine.plan.PlanJson;
import dev.wherry.engine.plan.PlanText;
import dev.wherry.model.TargetName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Prints plans. */
public final class PlanReport {

  private PlanReport() {}

  /** The plans on the standard output. */
  public static void print(Map<TargetName, Plan> plans, Console console) {
    if (console.isJson()) {
      List<JsonObject> targets = new ArrayList<>();
      plans.forEach((target, plan) -> targets.add(json(target, plan)));
      console.print(JsonObject.versioned().with("targets", targets));
    } else {
      lines(plans, console.style()).forEach(console::print);
    }
  }

  /** The plans for people, each under its target's name. */
  static List<String> lines(Map<TargetName, Plan> plans, Style style) {
    List<String> lines = new ArrayList<>();
    plans.forEach(
        (target, plan) -> {
          lines.add(style.bold(target.value()) + ": " + PlanText.summary(plan));
          List<String> text = PlanText.lines(plan);
          text.subList(0, text.size() - 1).forEach(line -> lines.add("  " + styled(line, style)));
        });
    return lines;
  }

  static JsonObject json(TargetName target, Plan plan) {
    return JsonObject.empty()
        .with("target", target)
        .with("summary", PlanText.summary(plan))
        .with("plan", new JsonObject.Raw(PlanJson.write(plan).toString()));
  }

  private static String styled(String line, Style style) {
    if (line.startsWith("  + ")) {
      return style.green(line);
    }
    if (line.startsWith("  ~ ") || line.startsWith("  ! ")) {
      return style.yellow(line);
    }
    boolean goes = line.startsWith("  - ") || line.startsWith("  -/+ ") || line.startsWith("  x ");
    if (goes) {
      return style.red(line);
    }
    return line.startsWith("  ") ? line : style.bold(line);
  }
}
