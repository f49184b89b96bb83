package dev.wherry.cli.command;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.deploy.Consent;
import dev.wherry.cli.deploy.TargetBuild;
import dev.wherry.cli.deploy.TargetProject;
import dev.wherry.cli.failure.CommandException;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.engine.plan.DataRule;
import dev.wherry.engine.plan.SavedPlan;
import dev.wherry.engine.workflow.ChangeOptions;
import dev.wherry.engine.workflow.OnFailure;
import dev.wherry.engine.workflow.RefusedException;
import dev.wherry.engine.workflow.Work;
import dev.wherry.model.TargetName;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wherry deploy}: makes targets what the manifest says. */
@picocli.CommandLine.Command(
    addMethodSubcommands = false,
    name = "deploy",
    description = "Make targets what the manifest says, several side by side.",
    footer = {
      "%nEvery target is checked, locked and planned before the first is touched. What holds data",
      "and is no longer in the manifest stays.",
      "%nExamples:",
      "  wherry deploy --target aws",
      "  wherry deploy --target aws,tokyo --stage prod --yes --on-failure rollback",
      "  wherry deploy --plan plan.json"
    })
final class DeployCommand extends Command {

  private final Services services;

  @Option(
      names = "--plan",
      paramLabel = "FILE",
      description =
          "Apply what `plan --out FILE` saved; refused when it is stale. Nobody is asked.")
  private Optional<Path> plan = Optional.empty();

  @Option(
      names = "--on-failure",
      paramLabel = "WHAT",
      defaultValue = "stop",
      description = "stop, continue or rollback: what becomes of the other targets when one fails.")
  private OnFailure onFailure = OnFailure.STOP;

  @Mixin private LockOptions lock = new LockOptions();

  @Mixin private TargetOptions targets = new TargetOptions();

  DeployCommand(Terminal terminal, Services services) {
    super(terminal);
    this.services = services;
  }

  @Override
  ExitCode run(Console console) throws IOException, InterruptedException, RefusedException {
    Optional<SavedPlan> saved = saved(console.terminal());
    List<String> planned =
        saved
            .map(one -> one.plans().keySet().stream().map(TargetName::value).toList())
            .orElse(List.of());
    TargetProject project = targets.read(this, services.clouds(), planned);
    ChangeOptions options = ChangeOptions.DEFAULT.with(onFailure).with(lock.lockWait()).with(saved);
    try (TargetBuild build = new TargetBuild(services.apiArtifacts(), services.code(), console)) {
      List<Work> works =
          build.prepare(project).stream().map(one -> one.work(DataRule.KEEP)).toList();
      return new ChangeRun(services, console).run(works, options, consent());
    }
  }

  private Consent consent() {
    Consent asked =
        lock.consent("Apply these changes?", ", or `--plan FILE` with a plan that was looked at");
    return plan.isPresent() ? new Consent(true, asked.question(), asked.hint()) : asked;
  }

  private Optional<SavedPlan> saved(Terminal terminal) throws IOException {
    if (plan.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(SavedPlan.parse(Files.readString(terminal.resolve(plan.get()))));
    } catch (CharacterCodingException e) {
      throw noPlan("the file is no saved plan: it is not UTF-8");
    } catch (IllegalArgumentException e) {
      throw noPlan(String.valueOf(e.getMessage()));
    }
  }

  private static CommandException noPlan(String reason) {
    return CommandException.usage(reason, "make one: `wherry plan --out`");
  }
}
