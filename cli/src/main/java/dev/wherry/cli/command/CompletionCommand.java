package dev.wherry.cli.command;

import dev.wherry.cli.completion.Shell;
import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.JsonObject;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.failure.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wherry completion}: a script for a shell. */
@picocli.CommandLine.Command(
    addMethodSubcommands = false,
    name = CompletionCommand.NAME,
    description = "Print a completion script for a shell.",
    footer = {
      "%nExamples:",
      "  source <(wherry completion bash)",
      "  source <(wherry completion zsh)",
      "  wherry completion fish | source"
    })
final class CompletionCommand extends Command {

  static final String NAME = "completion";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
  private Shell shell = Shell.BASH;

  CompletionCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  ExitCode run(Console console) {
    String script = shell.script(CompletionModels.of(spec.root())).stripTrailing();
    if (console.isJson()) {
      console.print(JsonObject.versioned().with("script", script));
    } else {
      console.print(script);
    }
    return ExitCode.DONE;
  }
}
