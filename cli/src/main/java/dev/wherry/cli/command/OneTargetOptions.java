package dev.wherry.cli.command;

import dev.wherry.cli.deploy.Clouds;
import dev.wherry.cli.deploy.TargetProject;
import dev.wherry.cli.failure.CommandException;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which project, stage and target a command works on that takes one only. */
final class OneTargetOptions {

  @Option(
      names = "--target",
      paramLabel = "TARGET",
      split = ",",
      hideParamSyntax = true,
      description = "The target; the manifest's only one unless given.",
      order = 89)
  private List<String> targets = List.of();

  @Mixin private ProjectOptions project = new ProjectOptions();

  /** The project as the target sees it. */
  TargetProject read(Command command, Clouds clouds) {
    TargetProject found =
        TargetProject.read(project.request(command.console().terminal()), targets, clouds);
    if (found.targets().size() > 1) {
      throw CommandException.usage("this command takes one target", "name one with `--target`");
    }
    return found;
  }
}
