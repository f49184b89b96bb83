package dev.wherry.cli.diagnostic;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.JsonObject;
import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.diagnostic.Severity;
import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.engine.diagnostic.DiagnosticText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Several diagnostics for the user. */
public final class DiagnosticReport {

  private final List<Diagnostic> diagnostics;

  /** A report in the order given. */
  public DiagnosticReport(List<Diagnostic> diagnostics) {
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** Whether anything stops the work. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }

  /** Shows each with its source line on the standard error; notes only when not quiet. */
  public void print(Console console) {
    List<Diagnostic> shown =
        diagnostics.stream()
            .filter(one -> !console.isQuiet() || one.severity() != Severity.NOTE)
            .toList();
    if (!shown.isEmpty()) {
      Map<String, Optional<List<String>>> files = new HashMap<>();
      console.diagnostics(
          DiagnosticText.render(
              shown,
              console.errorStyle().enabled(),
              file -> files.computeIfAbsent(file, DiagnosticReport::lines)));
    }
  }

  /** How many of each: {@code 2 errors, 1 warning}; empty when there are neither. */
  public String summary() {
    List<String> parts = new ArrayList<>();
    count(Severity.ERROR, "error", parts);
    count(Severity.WARNING, "warning", parts);
    return String.join(", ", parts);
  }

  /** The list for programs. */
  public List<JsonObject> json() {
    return diagnostics.stream().map(DiagnosticReport::json).toList();
  }

  private void count(Severity severity, String word, List<String> parts) {
    long count = diagnostics.stream().filter(one -> one.severity() == severity).count();
    if (count > 0) {
      parts.add(count + " " + word + (count == 1 ? "" : "s"));
    }
  }

  private static JsonObject json(Diagnostic diagnostic) {
    Optional<SourceLocation> place = diagnostic.location();
    return JsonObject.empty()
        .with("code", diagnostic.code())
        .with("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT))
        .with("message", diagnostic.message())
        .with("hint", diagnostic.hint())
        .with("file", place.map(SourceLocation::file))
        .with("line", place.map(SourceLocation::line))
        .with("column", place.map(SourceLocation::column));
  }

  private static Optional<List<String>> lines(String file) {
    try {
      return Optional.of(Files.readAllLines(Path.of(file)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
