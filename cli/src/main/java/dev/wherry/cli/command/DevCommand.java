package dev.wherry.cli.command;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.dev.DevSession;
import dev.wherry.cli.diagnostic.DiagnosticReport;
import dev.wherry.cli.failure.CommandException;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.cli.interrupt.Interrupts;
import dev.wherry.cli.project.LocalProject;
import dev.wherry.cli.project.ProjectRequest;
import dev.wherry.cli.repository.InstalledApi;
import dev.wherry.cli.vendor.ReadyRuntime;
import dev.wherry.local.Platform;
import dev.wherry.local.process.VendorRuntimeUnavailableException;
import dev.wherry.model.ProjectCode;
import dev.wherry.model.Target;
import java.io.IOException;
import java.util.Optional;
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
    if (on.isEmpty()) {
      LocalProject local = LocalProject.read(request);
      return serve(request, local, Platform.thisProcess(), Optional.empty(), console);
    }
    Target target = services.runtimes().target(request, on.get());
    LocalProject local = LocalProject.read(request, target);
    try {
      ReadyRuntime runtime = services.runtimes().of(target).ready(local);
      Interrupts.Registration clean = services.interrupts().onInterrupt(runtime::close);
      try (runtime) {
        String title = "On " + runtime.title() + ", with Java " + runtime.java().feature();
        return serve(request, local, runtime.platform(), Optional.of(title), console);
      } finally {
        clean.close();
      }
    } catch (VendorRuntimeUnavailableException unavailable) {
      throw CommandException.of(ExitCode.USAGE, String.valueOf(unavailable.getMessage()));
    }
  }

  private ExitCode serve(
      ProjectRequest request,
      LocalProject local,
      Platform platform,
      Optional<String> title,
      Console console)
      throws IOException, InterruptedException {
    new DiagnosticReport(local.warnings()).print(console);
    InstalledApi.ensure(services.apiArtifacts(), console);
    ProjectCode code = services.code().compile(local, console);
    title.ifPresent(console::info);
    DevSession session = DevSession.start(local, code, port, console, platform);
    if (!noWatch) {
      session.watch(request, local, code, services.code());
    }
    session.serve(services.interrupts());
    return ExitCode.INTERRUPTED;
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
