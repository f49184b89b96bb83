package dev.wherry.cli;

import dev.wherry.cli.command.CommandLines;
import dev.wherry.cli.command.Services;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.distribution.Distribution;
import dev.wherry.cli.interrupt.Interrupts;
import dev.wherry.cli.project.CompiledCode;
import dev.wherry.cli.project.ProjectValidation;
import dev.wherry.cli.repository.ApiArtifacts;
import dev.wherry.cli.repository.LocalRepository;
import dev.wherry.engine.build.ProjectBuild;
import dev.wherry.local.LocalProvider;
import java.nio.file.Path;
import java.util.List;

/** The {@code wherry} command. */
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Terminal terminal = Terminal.ofProcess();
    System.exit(CommandLines.run(terminal, services(terminal), arguments));
  }

  private static Services services(Terminal terminal) {
    Distribution distribution = Distribution.ofProcess();
    Path userHome = Path.of(System.getProperty("user.home"));
    LocalRepository repository = new LocalRepository(terminal.environment(), userHome);
    ProjectBuild build = new ProjectBuild(terminal.environment(), false);
    return new Services(
        distribution,
        Interrupts.ofProcess(),
        new ApiArtifacts(distribution, repository),
        new CompiledCode(build),
        new ProjectValidation(build, List.of(new LocalProvider())));
  }
}
