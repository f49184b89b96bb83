package dev.wherry.cli.command;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.dev.DevSession;
import dev.wherry.cli.diagnostic.DiagnosticReport;
import dev.wherry.cli.failure.CommandException;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.cli.init.TemporaryFolder;
import dev.wherry.cli.interrupt.Interrupts;
import dev.wherry.cli.project.LocalProject;
import dev.wherry.cli.project.ProjectRequest;
import dev.wherry.cli.project.VendorTarget;
import dev.wherry.cli.repository.InstalledApi;
import dev.wherry.local.InvokerPlatform;
import dev.wherry.local.LambdaPlatform;
import dev.wherry.local.WorkerPlatform;
import dev.wherry.local.invoker.InvokerUnavailableException;
import dev.wherry.local.lambda.LambdaUnavailableException;
import dev.wherry.local.worker.WorkerUnavailableException;
import dev.wherry.model.ProjectCode;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wherry dev}: the app on this machine. */
@picocli.CommandLine.Command(
    addMethodSubcommands = false,
    name = "dev",
    description = "Run the app here: HTTP and schedules, reloaded on save.",
    footer = {
      "%nExamples:",
      "  wherry dev",
      "  wherry dev --port 0 --json",
      "  wherry dev --on aws",
      "  wherry dev --on azure",
      "  wherry dev --on gcp",
      "  wherry dev --debug 5005",
      "%nCtrl-C finishes running calls and ends with 130; a second one ends at once."
    })
final class DevCommand extends Command {

  /** The port of the debugger, which the launcher has to hand to the JVM. */
  static final String DEBUG_PROPERTY = "wherry.debug";

  private final Services services;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Where HTTP is served, 0 for any free port; ${DEFAULT-VALUE} unless given.")
  private int port;

  @Option(names = "--no-watch", description = "Do not reload on save.")
  private boolean noWatch;

  @Option(
      names = "--on",
      paramLabel = "PROVIDER",
      description =
          "Run the built artifact on that provider's own runtime: aws, azure, gcp, or a target's name.")
  private Optional<String> on = Optional.empty();

  @Option(
      names = "--debug",
      paramLabel = "PORT",
      description = "Let a debugger attach to this port of the loopback address.")
  private Optional<Integer> debug = Optional.empty();

  @Mixin private ProjectOptions project = new ProjectOptions();

  DevCommand(Terminal terminal, Services services) {
    super(terminal);
    this.services = services;
  }

  @Override
  ExitCode run(Console console) throws IOException, InterruptedException {
    checkPorts();
    ProjectRequest request = project.request(console.terminal());
    if (on.isPresent()) {
      LocalProject local = LocalProject.read(request, VendorTarget.of(request, on.get()));
      return switch (local.target().provider().value()) {
        case VendorTarget.AZURE -> runOnWorker(request, local, console);
        case VendorTarget.GCP -> runOnInvoker(request, local, console);
        default -> runOnLambda(request, local, console);
      };
    }
    LocalProject local = LocalProject.read(request);
    new DiagnosticReport(local.warnings()).print(console);
    InstalledApi.ensure(services.apiArtifacts(), console);
    ProjectCode code = services.code().compile(local, console);
    return serve(DevSession.start(local, code, port, console), request, local, code, console);
  }

  private ExitCode runOnInvoker(ProjectRequest request, LocalProject local, Console console)
      throws IOException, InterruptedException {
    InvokerPlatform platform;
    try {
      platform = services.invoker().platform(local);
    } catch (InvokerUnavailableException unavailable) {
      throw CommandException.of(ExitCode.USAGE, String.valueOf(unavailable.getMessage()));
    }
    new DiagnosticReport(local.warnings()).print(console);
    InstalledApi.ensure(services.apiArtifacts(), console);
    ProjectCode code = services.code().of(local, console);
    console.info(
        "On Google's invoker "
            + platform.invokers().first().version()
            + ", with Java "
            + platform.feature());
    DevSession session = DevSession.startOnInvoker(local, code, port, console, platform);
    return serve(session, request, local, code, console);
  }

  private ExitCode runOnWorker(ProjectRequest request, LocalProject local, Console console)
      throws IOException, InterruptedException {
    WorkerPlatform platform;
    try {
      platform = services.worker().platform(local);
    } catch (WorkerUnavailableException unavailable) {
      throw CommandException.of(ExitCode.USAGE, String.valueOf(unavailable.getMessage()));
    }
    new DiagnosticReport(local.warnings()).print(console);
    InstalledApi.ensure(services.apiArtifacts(), console);
    ProjectCode code = services.code().of(local, console);
    console.info(
        ("On Azure's worker " + platform.worker().version()).stripTrailing()
            + ", with Java "
            + platform.feature());
    DevSession session = DevSession.startOnWorker(local, code, port, console, platform);
    return serve(session, request, local, code, console);
  }

  private ExitCode runOnLambda(ProjectRequest request, LocalProject local, Console console)
      throws IOException, InterruptedException {
    try (TemporaryFolder scratch = TemporaryFolder.create("wherry-lambda")) {
      LambdaPlatform platform = services.lambda().platform(local, scratch.path());
      new DiagnosticReport(local.warnings()).print(console);
      InstalledApi.ensure(services.apiArtifacts(), console);
      ProjectCode code = services.code().compile(local, console);
      console.info("On Lambda's runtime client, with Java " + platform.feature());
      DevSession session = DevSession.startOnLambda(local, code, port, console, platform);
      return serve(session, request, local, code, console);
    } catch (LambdaUnavailableException unavailable) {
      throw CommandException.of(ExitCode.USAGE, String.valueOf(unavailable.getMessage()));
    }
  }

  private ExitCode serve(
      DevSession session,
      ProjectRequest request,
      LocalProject local,
      ProjectCode code,
      Console console)
      throws IOException, InterruptedException {
    if (!noWatch) {
      session.watch(request, local, code, services.code());
    }
    serve(session, console);
    return ExitCode.INTERRUPTED;
  }

  private void serve(DevSession session, Console console) throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    Interrupts.Registration stop =
        services
            .interrupts()
            .onInterrupt(
                () -> {
                  session.close();
                  ended.countDown();
                });
    if (!console.isJson()) {
      console.info(noWatch ? "Ctrl-C stops." : "Watching for changes. Ctrl-C stops.");
    }
    try {
      ended.await();
    } finally {
      stop.close();
    }
  }

  private void checkPorts() {
    if (port < 0 || port > 65_535) {
      throw CommandException.usage("there is no port " + port, "ports are 0 to 65535");
    }
    if (debug.isPresent() && on.isPresent()) {
      throw CommandException.usage(
          "a debugger cannot be let into a vendor's runtime",
          "`wherry dev --debug PORT` without `--on`");
    }
    if (debug.isPresent() && System.getProperty(DEBUG_PROPERTY) == null) {
      throw CommandException.usage(
          "a debugger cannot be let in here",
          "start with the launcher `wherry`, which hands `--debug PORT` to Java");
    }
  }
}
