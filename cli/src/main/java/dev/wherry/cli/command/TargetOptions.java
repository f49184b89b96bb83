package dev.wherry.cli.command;

import dev.wherry.cli.deploy.Clouds;
import dev.wherry.cli.deploy.TargetProject;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which project, stage and targets a command works on. */
final class TargetOptions {

  @Option(
      names = "--target",
      paramLabel = "TARGET",
      split = ",",
      description = "The targets, or all; the manifest's only one unless given.",
      order = 89)
  private List<String> targets = List.of();

  @Mixin private ProjectOptions project = new ProjectOptions();

  /** The project as all of them see it. */
  TargetProject read(Command command, Clouds clouds) {
    return read(command, clouds, targets);
  }

  /** The project as these see it, where none were named. */
  TargetProject read(Command command, Clouds clouds, List<String> otherwise) {
    return TargetProject.read(
        project.request(command.console().terminal()),
        targets.isEmpty() ? otherwise : targets,
        clouds);
  }
}
