package dev.wherry.cli;

import dev.wherry.aws.deployer.AwsProvider;
import dev.wherry.cli.command.CommandLines;
import dev.wherry.cli.command.Services;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.deploy.Clouds;
import dev.wherry.cli.distribution.Distribution;
import dev.wherry.cli.interrupt.Interrupts;
import dev.wherry.cli.lambda.LambdaOnThisMachine;
import dev.wherry.cli.project.CompiledCode;
import dev.wherry.cli.project.ProjectValidation;
import dev.wherry.cli.repository.ApiArtifacts;
import dev.wherry.cli.repository.LocalRepository;
import dev.wherry.engine.build.ProjectBuild;
import dev.wherry.engine.release.Actors;
import dev.wherry.engine.workflow.Surroundings;
import dev.wherry.local.LocalProvider;
import dev.wherry.local.LocalRunner;
import dev.wherry.spi.CloudProvider;
import dev.wherry.spi.Provider;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The {@code wherry} command. */
public final class Main {

  /** The command that loads a server; it does so beside all else. */
  private static final String SERVES = "dev";

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    if (List.of(arguments).contains(SERVES)) {
      LocalRunner.preload();
    }
    Terminal terminal = Terminal.ofProcess();
    System.exit(CommandLines.run(terminal, services(terminal), arguments));
  }

  private static Services services(Terminal terminal) {
    Distribution distribution = Distribution.ofProcess();
    Path userHome = Path.of(System.getProperty("user.home"));
    LocalRepository repository = new LocalRepository(terminal.environment(), userHome);
    ProjectBuild build = new ProjectBuild(terminal.environment(), false);
    List<CloudProvider> clouds = clouds();
    Clouds deployed =
        new Clouds(clouds, () -> Surroundings.real(Actors.current(terminal.environment())));
    return new Services(
        distribution,
        Interrupts.ofProcess(),
        new ApiArtifacts(distribution, repository),
        new CompiledCode(build),
        new ProjectValidation(build, known(clouds)),
        deployed,
        new LambdaOnThisMachine(distribution, deployed, terminal.environment()));
  }

  /** Where apps can be deployed to. */
  private static List<CloudProvider> clouds() {
    return List.of(new AwsProvider());
  }

  private static List<Provider> known(List<CloudProvider> clouds) {
    List<Provider> all = new ArrayList<>(clouds);
    all.add(new LocalProvider());
    return all;
  }
}
