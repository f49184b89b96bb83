package dev.wherry.cli.command;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.deploy.TargetProject;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.engine.plan.DataRule;
import dev.wherry.engine.workflow.ChangeOptions;
import dev.wherry.engine.workflow.DeployTarget;
import dev.wherry.engine.workflow.RefusedException;
import dev.wherry.engine.workflow.Wish;
import dev.wherry.engine.workflow.Work;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wherry rollback}: back to a recorded release. */
@picocli.CommandLine.Command(
    addMethodSubcommands = false,
    name = "rollback",
    description = "Go back to the code, configuration and permissions of a release.",
    footer = {
      "%nNothing is built. What holds data is never deleted or replaced: then it is refused.",
      "%nExamples:",
      "  wherry rollback --target aws",
      "  wherry rollback --target aws --to 3 --yes"
    })
final class RollbackCommand extends Command {

  private final Services services;

  @Option(
      names = "--to",
      paramLabel = "RELEASE",
      description = "Its number, see `wherry releases`; the one before the last unless given.")
  private Optional<Integer> release = Optional.empty();

  @Mixin private LockOptions lock = new LockOptions();

  @Mixin private OneTargetOptions named = new OneTargetOptions();

  RollbackCommand(Terminal terminal, Services services) {
    super(terminal);
    this.services = services;
  }

  @Override
  ExitCode run(Console console) throws RefusedException {
    TargetProject project = named.read(this, services.clouds());
    DeployTarget target = project.only();
    OptionalInt number = release.map(OptionalInt::of).orElse(OptionalInt.empty());
    Wish wish = new Wish.Rollback(number, DataRule.REFUSE);
    return new ChangeRun(services, console)
        .run(
            List.of(new Work(target.destination(), target.provider(), wish)),
            ChangeOptions.DEFAULT.with(lock.lockWait()),
            lock.consent("Go back to it?", ""));
  }
}
