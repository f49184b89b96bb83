package dev.wherry.cli.dev;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.JsonObject;
import dev.wherry.cli.diagnostic.DiagnosticReport;
import dev.wherry.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Says what came of a change. */
final class ReloadReport {

  private final Console console;

  ReloadReport(Console console) {
    this.console = console;
  }

  /** The new version serves. */
  void reloaded(Set<Path> files, Duration took) {
    if (console.isJson()) {
      console.print(event("reload").with("ms", took.toMillis()).with("files", sorted(files)));
    } else {
      String what = files.size() == 1 ? name(files.iterator().next()) : files.size() + " files";
      console.info(
          console.errorStyle().green("Reloaded") + " " + what + " in " + took.toMillis() + " ms");
    }
  }

  /** The new version does not run; the one before still serves. */
  void kept(List<Diagnostic> diagnostics) {
    DiagnosticReport report = new DiagnosticReport(diagnostics);
    if (console.isJson()) {
      console.print(event("reload-failed").with("diagnostics", report.json()));
    } else {
      report.print(console);
      console.info(console.errorStyle().yellow("Still serving the version before."));
    }
  }

  /** The new version runs, but not as written. */
  void warn(List<Diagnostic> diagnostics) {
    new DiagnosticReport(diagnostics).print(console);
  }

  private static JsonObject event(String name) {
    return JsonObject.versioned().with("time", Instant.now()).with("event", name);
  }

  private static List<Path> sorted(Set<Path> files) {
    return files.stream().sorted().toList();
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
