package dev.wherry.cli.command;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.failure.CommandException;
import dev.wherry.cli.failure.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wherry} alone: its help. */
@picocli.CommandLine.Command(
    addMethodSubcommands = false,
    name = "wherry",
    description = "The same Java functions on every cloud.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {"%nEvery command has examples: `wherry init --help`."})
final class RootCommand extends Command {

  private final VersionCommand versions;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-V", "--version"},
      description = "The same as `wherry version`.")
  private boolean version;

  RootCommand(Terminal terminal, VersionCommand versions) {
    super(terminal);
    this.versions = versions;
  }

  @Override
  ExitCode run(Console console) {
    if (version) {
      return versions.run(console);
    }
    if (console.isJson()) {
      throw CommandException.usage("no command is named", "see `wherry --help`");
    }
    CommandLine root = spec.commandLine();
    root.usage(root.getOut());
    return ExitCode.DONE;
  }
}
