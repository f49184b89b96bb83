package dev.wherry.cli.command;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.JsonObject;
import dev.wherry.cli.console.Table;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.deploy.ReleaseText;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.engine.release.Release;
import dev.wherry.engine.workflow.DeployTarget;
import dev.wherry.engine.workflow.Inspection;
import java.util.List;
import picocli.CommandLine.Mixin;

/** {@code wherry releases}: what a target can go back to. */
@picocli.CommandLine.Command(
    addMethodSubcommands = false,
    name = "releases",
    description = "List the releases that a target keeps, oldest first.",
    footer = {"%nExamples:", "  wherry releases --target aws --stage prod"})
final class ReleasesCommand extends Command {

  private final Services services;

  @Mixin private OneTargetOptions named = new OneTargetOptions();

  ReleasesCommand(Terminal terminal, Services services) {
    super(terminal);
    this.services = services;
  }

  @Override
  ExitCode run(Console console) throws InterruptedException {
    DeployTarget target = named.read(this, services.clouds()).only();
    List<Release> releases =
        new Inspection(services.clouds().surroundings())
            .releases(target.provider(), target.destination());
    if (console.isJson()) {
      List<JsonObject> items = releases.stream().map(ReleaseText::json).toList();
      console.print(JsonObject.versioned().with("target", target.name()).with("releases", items));
    } else if (releases.isEmpty()) {
      console.info("Nothing was deployed to " + target.destination() + ".");
    } else {
      Table table = new Table();
      releases.forEach(release -> table.row(ReleaseText.cells(release)));
      table.lines().forEach(console::print);
    }
    return ExitCode.DONE;
  }
}
