package dev.wherry.cli.command;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.JsonObject;
import dev.wherry.cli.console.Style;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.doctor.ApiCheck;
import dev.wherry.cli.doctor.BuildToolCheck;
import dev.wherry.cli.doctor.Check;
import dev.wherry.cli.doctor.Finding;
import dev.wherry.cli.doctor.GitIgnoreCheck;
import dev.wherry.cli.doctor.JavaCheck;
import dev.wherry.cli.doctor.ManifestCheck;
import dev.wherry.cli.doctor.PortCheck;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.cli.repository.ApiArtifacts;
import dev.wherry.cli.repository.InstalledApi;
import dev.wherry.engine.manifest.ManifestRequest;
import dev.wherry.local.LocalOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wherry doctor}: what this machine and project need. */
@picocli.CommandLine.Command(
    addMethodSubcommands = false,
    name = "doctor",
    description = "Check Java, build tool, repository, port and project; say how to fix each.",
    footer = {"%nExamples:", "  wherry doctor", "  wherry doctor --fix"})
final class DoctorCommand extends Command {

  private final ApiArtifacts artifacts;

  @Option(names = "--fix", description = "Copy the function API into the local repository.")
  private boolean fix;

  @Mixin private ProjectOptions project = new ProjectOptions();

  DoctorCommand(Terminal terminal, ApiArtifacts artifacts) {
    super(terminal);
    this.artifacts = artifacts;
  }

  @Override
  ExitCode run(Console console) throws IOException {
    if (fix) {
      InstalledApi.ensure(artifacts, console);
    }
    List<Finding> findings = checks(console.terminal()).stream().map(Check::run).toList();
    if (console.isJson()) {
      List<JsonObject> items = findings.stream().map(DoctorCommand::json).toList();
      console.print(JsonObject.versioned().with("findings", items));
    } else {
      findings.forEach(finding -> print(finding, console));
    }
    boolean bad = findings.stream().anyMatch(one -> one.health() == Finding.Health.BAD);
    return bad ? ExitCode.USAGE : ExitCode.DONE;
  }

  private List<Check> checks(Terminal terminal) {
    ManifestRequest manifest = project.unchecked(terminal).manifest();
    Path parent = manifest.file().toAbsolutePath().normalize().getParent();
    Path folder = parent == null ? terminal.directory() : parent;
    return List.of(
        new JavaCheck(Path.of(System.getProperty("java.home")), Runtime.version().toString()),
        new BuildToolCheck(folder, terminal.environment()),
        new ApiCheck(artifacts),
        new PortCheck(LocalOptions.DEFAULT_PORT),
        new ManifestCheck(manifest, project.stage()),
        new GitIgnoreCheck(folder));
  }

  private static void print(Finding finding, Console console) {
    Style style = console.style();
    String mark =
        switch (finding.health()) {
          case GOOD -> style.green("ok     ");
          case WARNING -> style.yellow("warning");
          case BAD -> style.red("error  ");
        };
    console.print(mark + "  " + finding.subject() + ": " + finding.detail());
    finding.fix().ifPresent(next -> console.print("         " + next));
  }

  private static JsonObject json(Finding finding) {
    return JsonObject.empty()
        .with("subject", finding.subject())
        .with("health", finding.health().name().toLowerCase(Locale.ROOT))
        .with("detail", finding.detail())
        .with("fix", finding.fix());
  }
}
