package dev.wherry.cli.command;

import dev.wherry.cli.failure.ExitCode;
import java.util.concurrent.Callable;
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
final class RootCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli shows the help.
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      description = "The same as `wherry version`.")
  private boolean version;

  @Override
  public Integer call() {
    CommandLine root = spec.commandLine();
    if (version) {
      return root.execute("version");
    }
    root.usage(root.getOut());
    return ExitCode.DONE.number();
  }
}
