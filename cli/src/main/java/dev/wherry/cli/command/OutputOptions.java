package dev.wherry.cli.command;

import dev.wherry.cli.console.Settings;
import picocli.CommandLine.Option;

/** The options on output that every command has. */
final class OutputOptions {

  @Option(
      names = "--json",
      description = "Print one JSON object with `version` on the standard output.",
      order = 101)
  private boolean json;

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress; warnings and errors only.",
      order = 102)
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "More progress.",
      order = 103)
  private boolean verbose;

  @Option(names = "--stacktrace", description = "Show the trace of a failure.", order = 104)
  private boolean stacktrace;

  @Option(
      names = "--no-color",
      description = "Never use colours; NO_COLOR does the same.",
      order = 105)
  private boolean noColour;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.",
      order = 106)
  @SuppressWarnings("UnusedVariable") // picocli shows the help.
  private boolean help;

  Settings settings() {
    return new Settings(json, quiet, verbose, stacktrace, noColour);
  }
}
