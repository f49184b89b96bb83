package dev.wherry.cli.command;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.JsonObject;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.diagnostic.DiagnosticReport;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.cli.project.ProjectRequest;
import dev.wherry.cli.project.ProjectValidation;
import dev.wherry.cli.project.Validated;
import dev.wherry.engine.manifest.ManifestReader;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wherry validate}: the manifest and the compiled code, offline. */
@picocli.CommandLine.Command(
    addMethodSubcommands = false,
    name = "validate",
    description = "Check the manifest and the compiled code, offline.",
    footer = {
      "%nExamples:",
      "  wherry validate",
      "  wherry validate -f shop/wherry.yml --json",
      "  wherry validate --stage prod --target all"
    })
final class ValidateCommand extends Command {

  private final ProjectValidation validation;

  @Option(
      names = "--target",
      paramLabel = "TARGET",
      split = ",",
      description = "A target that must work, or all; without it the app itself is checked.")
  private List<String> targets = List.of();

  @Mixin private ProjectOptions project = new ProjectOptions();

  ValidateCommand(Terminal terminal, ProjectValidation validation) {
    super(terminal);
    this.validation = validation;
  }

  @Override
  ExitCode run(Console console) {
    ProjectRequest request = project.request(console.terminal());
    Validated validated =
        validation.validate(ManifestReader.read(request.manifest()), request.stage(), targets);
    DiagnosticReport report = new DiagnosticReport(validated.diagnostics());
    report.print(console);
    if (console.isJson()) {
      console.print(JsonObject.versioned().with("diagnostics", report.json()));
    } else {
      print(request, validated, report, console);
    }
    return report.hasErrors() ? ExitCode.INVALID : ExitCode.DONE;
  }

  private static void print(
      ProjectRequest request, Validated validated, DiagnosticReport report, Console console) {
    String summary = report.summary();
    if (report.hasErrors()) {
      console.info("\n" + console.errorStyle().red(summary));
    } else {
      console.print(
          request.file()
              + " is valid: "
              + validated.inventory()
              + (summary.isEmpty() ? "" : " (" + summary + ")"));
    }
  }
}
