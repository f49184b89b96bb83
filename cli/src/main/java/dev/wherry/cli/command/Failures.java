package dev.wherry.cli.command;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.JsonObject;
import dev.wherry.cli.diagnostic.DiagnosticReport;
import dev.wherry.cli.failure.CommandException;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.cli.failure.ProjectException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Says what went wrong, and whose matter it is. */
final class Failures {

  private Failures() {}

  static ExitCode report(Throwable failure, Console console) {
    if (failure instanceof CommandException expected) {
      print(console, expected.exitCode(), expected.getMessage(), expected.hint());
      console.trace(expected);
      return expected.exitCode();
    }
    if (failure instanceof ProjectException project) {
      return report(project, console);
    }
    Optional<CommandException> deployment = DeploymentFailures.translate(failure);
    if (deployment.isPresent()) {
      CommandException expected = deployment.get();
      print(console, expected.exitCode(), expected.getMessage(), expected.hint());
      console.trace(failure);
      return expected.exitCode();
    }
    if (failure instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
      return report(unchecked.getCause(), console);
    }
    Optional<String> ofFiles = ofFiles(failure);
    if (ofFiles.isPresent()) {
      print(console, ExitCode.USAGE, ofFiles.get(), Optional.empty());
      console.trace(failure);
      return ExitCode.USAGE;
    }
    return bug(failure, console);
  }

  /** What files refuse; the JDK has no type of its own for a full disk. */
  private static Optional<String> ofFiles(Throwable failure) {
    if (failure instanceof FileSystemException file) {
      return Optional.of(sentence(file));
    }
    return failure.getClass() == IOException.class
        ? Optional.ofNullable(failure.getMessage())
        : Optional.empty();
  }

  private static ExitCode report(ProjectException failure, Console console) {
    failure.output().forEach(line -> console.diagnostics(line + "\n"));
    DiagnosticReport report = new DiagnosticReport(failure.diagnostics());
    report.print(console);
    if (console.isJson()) {
      console.print(JsonObject.versioned().with("diagnostics", report.json()));
    }
    console.trace(failure);
    return failure.exitCode();
  }

  private static ExitCode bug(Throwable failure, Console console) {
    String next =
        console.showsTraces()
            ? "please report it with the trace below and the output of `wherry version`"
            : "please report it with the output of the same command with `--stacktrace`";
    print(console, ExitCode.BUG, "this is a bug in Wherry: " + failure, Optional.of(next));
    console.trace(failure);
    return ExitCode.BUG;
  }

  private static void print(
      Console console, ExitCode exitCode, String message, Optional<String> hint) {
    console.error(message, hint);
    if (console.isJson()) {
      JsonObject error =
          JsonObject.empty()
              .with("exitCode", exitCode.number())
              .with("message", message)
              .with("hint", hint);
      console.print(JsonObject.versioned().with("error", error));
    }
  }

  private static String sentence(FileSystemException failure) {
    String file = "`" + failure.getFile() + "`";
    if (failure instanceof NoSuchFileException) {
      return "there is no file " + file;
    }
    if (failure instanceof AccessDeniedException) {
      return "no permission for " + file;
    }
    if (failure instanceof FileAlreadyExistsException) {
      return file + " is there already";
    }
    String reason = failure.getReason();
    return "cannot use " + file + ": " + (reason == null ? failure.toString() : reason);
  }
}
