package dev.wherry.cli.command;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.deploy.TargetProject;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.engine.plan.DataRule;
import dev.wherry.engine.workflow.ChangeOptions;
import dev.wherry.engine.workflow.RefusedException;
import dev.wherry.engine.workflow.Wish;
import dev.wherry.engine.workflow.Work;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wherry remove}: takes an app down. */
@picocli.CommandLine.Command(
    addMethodSubcommands = false,
    name = "remove",
    description = "Take down all that the app owns; what holds data stays and is named.",
    footer = {
      "%nExamples:",
      "  wherry remove --target aws --stage pr-7 --yes",
      "  wherry remove --target aws --delete-data"
    })
final class RemoveCommand extends Command {

  private final Services services;

  @Option(names = "--delete-data", description = "What holds data as well: it cannot be had back.")
  private boolean deleteData;

  @Mixin private LockOptions lock = new LockOptions();

  @Mixin private TargetOptions targets = new TargetOptions();

  RemoveCommand(Terminal terminal, Services services) {
    super(terminal);
    this.services = services;
  }

  @Override
  ExitCode run(Console console) throws RefusedException {
    TargetProject project = targets.read(this, services.clouds());
    Wish wish = new Wish.Remove(deleteData ? DataRule.DELETE : DataRule.KEEP);
    List<Work> works =
        project.targets().stream()
            .map(target -> new Work(target.destination(), target.provider(), wish))
            .toList();
    String question = deleteData ? "Take all of it down, and its data?" : "Take all of it down?";
    return new ChangeRun(services, console)
        .run(works, ChangeOptions.DEFAULT.with(lock.lockWait()), lock.consent(question, ""));
  }
}
