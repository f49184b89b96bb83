package dev.wherry.cli.command;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.JsonObject;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.deploy.DeployedText;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.engine.workflow.DeployTarget;
import dev.wherry.engine.workflow.Inspection;
import dev.wherry.engine.workflow.Inspection.Deployed;
import dev.wherry.engine.workflow.Inspection.Look;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wherry info}: what is deployed. */
@picocli.CommandLine.Command(
    addMethodSubcommands = false,
    name = "info",
    description = "Show what is deployed: addresses, versions, digests, drift, a running lock.",
    footer = {
      "%nEnds with 9 when someone changed what was released.",
      "%nExamples:",
      "  wherry info --target aws",
      "  wherry info --target all --stage prod --json",
      "  wherry info --target aws --drift"
    })
final class InfoCommand extends Command {

  private final Services services;

  @Mixin private TargetOptions targets = new TargetOptions();

  @Option(
      names = "--drift",
      description =
          "Compare every property, as the provider itself does; on AWS this takes up to a minute.")
  private boolean close;

  InfoCommand(Terminal terminal, Services services) {
    super(terminal);
    this.services = services;
  }

  @Override
  ExitCode run(Console console) throws InterruptedException {
    Inspection inspection = new Inspection(services.clouds().surroundings());
    List<JsonObject> items = new ArrayList<>();
    boolean drift = false;
    for (DeployTarget target : targets.read(this, services.clouds()).targets()) {
      Deployed deployed =
          inspection.info(target.provider(), target.destination(), close ? Look.CLOSE : Look.QUICK);
      DeployedText text = new DeployedText(target.name(), deployed);
      drift |= !deployed.drift().isEmpty();
      if (console.isJson()) {
        items.add(text.json());
      } else {
        text.lines(console.style()).forEach(console::print);
      }
    }
    if (console.isJson()) {
      console.print(JsonObject.versioned().with("targets", items));
    }
    return drift ? ExitCode.STALE : ExitCode.DONE;
  }
}
