package dev.wherry.cli;

import dev.wherry.aws.deployer.AwsProvider;
import dev.wherry.azure.deployer.AzureProvider;
import dev.wherry.azure.deployer.compile.FunctionNames;
import dev.wherry.cli.cloud.SeparateClients;
import dev.wherry.cli.command.CommandLines;
import dev.wherry.cli.command.Services;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.distribution.Distribution;
import dev.wherry.cli.interrupt.Interrupts;
import dev.wherry.cli.jdk.JavaHomes;
import dev.wherry.cli.repository.LocalRepository;
import dev.wherry.cli.vendor.InvokerOnThisMachine;
import dev.wherry.cli.vendor.LambdaOnThisMachine;
import dev.wherry.cli.vendor.WorkerOnThisMachine;
import dev.wherry.engine.build.ProjectBuild;
import dev.wherry.engine.release.Actors;
import dev.wherry.engine.workflow.Surroundings;
import dev.wherry.gcp.deployer.GcpProvider;
import dev.wherry.local.LocalRunner;
import dev.wherry.spi.CloudProvider;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The {@code wherry} command. */
public final class Main {

  /** The command that loads a server; it does so beside all else. */
  private static final String SERVES = "dev";

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    if (command(arguments).equals(SERVES)) {
      preload();
    }
    Terminal terminal = Terminal.ofProcess();
    System.exit(CommandLines.run(terminal, services(terminal), arguments));
  }

  /** Without picocli, which takes a moment to load. */
  private static String command(String[] arguments) {
    for (String word : arguments) {
      if (!word.startsWith("-")) {
        return word;
      }
    }
    return "";
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
    return services(
        Distribution.ofProcess(),
        Interrupts.ofProcess(),
        new LocalRepository(environment, Path.of(System.getProperty("user.home"))),
        new ProjectBuild(environment, false),
        environment);
  }

  /** What commands call, with every cloud that this Wherry knows. */
  public static Services services(
      Distribution distribution,
      Interrupts interrupts,
      LocalRepository repository,
      ProjectBuild build,
      Map<String, String> environment) {
    CloudProvider aws = withClients(new AwsProvider(), distribution);
    CloudProvider azure = withClients(new AzureProvider(), distribution);
    CloudProvider gcp = withClients(new GcpProvider(), distribution);
    JavaHomes javaHomes = JavaHomes.ofThisMachine(environment);
    return Services.of(
        distribution,
        interrupts,
        repository,
        build,
        List.of(aws, azure, gcp),
        () -> Surroundings.real(Actors.current(environment)),
        List.of(
            new LambdaOnThisMachine(aws, distribution, javaHomes),
            new InvokerOnThisMachine(gcp, distribution, javaHomes),
            new WorkerOnThisMachine(azure, FunctionNames::schedule, javaHomes, environment)));
  }

  /** What is no distribution has all on its class path. */
  private static CloudProvider withClients(CloudProvider cloud, Distribution distribution) {
    return distribution
        .clients(cloud.name().value())
        .<CloudProvider>map(folder -> new SeparateClients(cloud, folder))
        .orElse(cloud);
  }
}
