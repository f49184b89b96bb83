package dev.wherry.cli;

import dev.wherry.aws.deployer.AwsProvider;
import dev.wherry.azure.deployer.AzureProvider;
import dev.wherry.cli.cloud.SeparateClients;
import dev.wherry.cli.command.CommandLines;
import dev.wherry.cli.command.Services;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.distribution.Distribution;
import dev.wherry.cli.interrupt.Interrupts;
import dev.wherry.cli.repository.LocalRepository;
import dev.wherry.engine.build.ProjectBuild;
import dev.wherry.engine.release.Actors;
import dev.wherry.engine.workflow.Surroundings;
import dev.wherry.gcp.deployer.GcpProvider;
import dev.wherry.local.LocalRunner;
import dev.wherry.spi.CloudProvider;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The {@code wherry} command. */
public final class Main {

  /** The command that loads a server; it does so beside all else. */
  private static final String SERVES = "dev";

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    if (arguments.length > 0 && arguments[0].equals(SERVES)) {
      preload();
    }
    Terminal terminal = Terminal.ofProcess();
    System.exit(CommandLines.run(terminal, services(terminal), arguments));
  }

  private static void preload() {
    Thread thread =
        new Thread(
            () -> {
              LibraryLogs.discard();
              LocalRunner.preload();
            },
            "wherry-preload");
    thread.setDaemon(true);
    thread.start();
  }

  private static Services services(Terminal terminal) {
    Map<String, String> environment = terminal.environment();
    Distribution distribution = Distribution.ofProcess();
    return Services.of(
        distribution,
        Interrupts.ofProcess(),
        new LocalRepository(environment, Path.of(System.getProperty("user.home"))),
        new ProjectBuild(environment, false),
        clouds(distribution),
        () -> Surroundings.real(Actors.current(environment)),
        environment);
  }

  /** Where apps can be deployed to. What is no distribution has all on its class path. */
  public static List<CloudProvider> clouds(Distribution distribution) {
    return Stream.of(new AwsProvider(), new AzureProvider(), new GcpProvider())
        .map(cloud -> withClients(cloud, distribution))
        .toList();
  }

  private static CloudProvider withClients(CloudProvider cloud, Distribution distribution) {
    return distribution
        .clients(cloud.name().value())
        .<CloudProvider>map(folder -> new SeparateClients(cloud, folder))
        .orElse(cloud);
  }
}
