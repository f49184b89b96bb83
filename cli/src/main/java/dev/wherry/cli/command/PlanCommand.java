package dev.wherry.cli.command;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.deploy.PlanReport;
import dev.wherry.cli.deploy.TargetBuild;
import dev.wherry.cli.deploy.TargetProject;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.engine.plan.DataRule;
import dev.wherry.engine.plan.Plan;
import dev.wherry.engine.plan.SavedPlan;
import dev.wherry.engine.workflow.Inspection;
import dev.wherry.engine.workflow.PreparedTarget;
import dev.wherry.engine.workflow.RefusedException;
import dev.wherry.engine.workflow.Work;
import dev.wherry.model.TargetName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wherry plan}: what a deployment would change. */
@picocli.CommandLine.Command(
    addMethodSubcommands = false,
    name = "plan",
    description = "Show what a deployment would change: code, configuration, permissions, cost.",
    footer = {
      "%nA route that anyone may call is marked PUBLIC, what cannot change in place REPLACED.",
      "%nExamples:",
      "  wherry plan --target aws",
      "  wherry plan --target aws,tokyo --stage prod --out plan.json",
      "  wherry plan --target aws --offline"
    })
final class PlanCommand extends Command {

  private final Services services;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Save the plan for `deploy --plan FILE`, which applies it or refuses.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--offline", description = "Ask no provider: what a first deployment would make.")
  private boolean offline;

  @Mixin private TargetOptions targets = new TargetOptions();

  PlanCommand(Terminal terminal, Services services) {
    super(terminal);
    this.services = services;
  }

  @Override
  ExitCode run(Console console) throws IOException, InterruptedException, RefusedException {
    TargetProject project = targets.read(this, services.clouds());
    Map<TargetName, Plan> plans = plans(project, console);
    Optional<Path> file = out.map(console.terminal()::resolve);
    if (file.isPresent()) {
      Files.writeString(file.get(), SavedPlan.of(plans).text());
    }
    PlanReport.print(plans, console);
    file.ifPresent(saved -> console.info("Saved in " + saved + "."));
    return ExitCode.DONE;
  }

  private Map<TargetName, Plan> plans(TargetProject project, Console console)
      throws IOException, InterruptedException, RefusedException {
    try (TargetBuild build = new TargetBuild(services.apiArtifacts(), services.code(), console)) {
      return plans(build.prepare(project), console);
    }
  }

  private Map<TargetName, Plan> plans(List<PreparedTarget> prepared, Console console)
      throws InterruptedException, RefusedException {
    if (offline) {
      Map<TargetName, Plan> plans = new TreeMap<>();
      prepared.forEach(
          one -> plans.put(one.target().name(), Inspection.offline(one.wish(DataRule.KEEP))));
      return plans;
    }
    Inspection inspection = new Inspection(services.clouds().surroundings());
    List<Work> works = prepared.stream().map(one -> one.work(DataRule.KEEP)).toList();
    Map<TargetName, Plan> plans = inspection.plan(works);
    inspection
        .advice(works, plans)
        .forEach(
            (target, lines) ->
                lines.forEach(line -> console.info(target + "'s provider expects: " + line)));
    return plans;
  }
}
