package dev.wherry.cli.command;

import dev.wherry.cli.failure.ExitCode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The reference of the commands as Markdown, made from the commands themselves. */
final class CommandReference {

  private static final int FIRST_SHARED = 90;

  private final StringBuilder text = new StringBuilder();
  private final CommandLine root;

  CommandReference(CommandLine root) {
    this.root = root;
  }

  String render() {
    text.append(
        """
        # Commands

        <!-- Generated from the commands by CommandReferenceTest. -->

        Data go to the standard output, progress and diagnostics to the standard error. With `--json` the
        data are one JSON object with `"version": 1`; `dev` and `logs` write one a line. An end before there are data
        is told as `{"version":1,"error":{"exitCode","message","hint"}}`, or with the list `diagnostics` where
        the project is the reason. Colours are for terminals only: `NO_COLOR` and `--no-color` refuse them,
        `CLICOLOR_FORCE` forces them. With `CI` set nobody is asked and nothing spins; GitHub and GitLab
        fold what a build tool prints.

        """);
    exitCodes();
    sharedOptions();
    for (CommandLine command : root.getSubcommands().values()) {
      command(command.getCommandSpec());
    }
    return text.toString();
  }

  private void exitCodes() {
    text.append("## Exit codes\n\n| code | meaning |\n|---|---|\n");
    for (ExitCode code : ExitCode.values()) {
      row(Integer.toString(code.number()), code.meaning());
    }
  }

  private void sharedOptions() {
    Set<List<String>> seen = new LinkedHashSet<>();
    text.append("\n## Options of many commands\n\n| option | meaning |\n|---|---|\n");
    for (CommandLine command : root.getSubcommands().values()) {
      for (OptionSpec option : command.getCommandSpec().options()) {
        if (option.order() >= FIRST_SHARED && seen.add(List.of(option.names()))) {
          row(names(option), description(option.description()));
        }
      }
    }
    text.append(
        "\n`--manifest`, `--stage` and `--param` are for the commands that work on a project. The"
            + " others may stand before the command as well: `wherry --json version`.\n");
  }

  private void command(CommandSpec command) {
    text.append("\n## wherry ").append(command.name()).append("\n\n");
    text.append(description(command.usageMessage().description())).append("\n");
    List<OptionSpec> own =
        command.options().stream().filter(option -> option.order() < FIRST_SHARED).toList();
    List<PositionalParamSpec> arguments =
        command.positionalParameters().stream().filter(argument -> !argument.hidden()).toList();
    if (!own.isEmpty() || !arguments.isEmpty()) {
      text.append("\n| argument or option | meaning |\n|---|---|\n");
      for (PositionalParamSpec argument : arguments) {
        row("`" + argument.paramLabel() + "`", description(argument.description()));
      }
      own.forEach(option -> row(names(option), description(option.description())));
    }
    footer(command);
  }

  private void footer(CommandSpec command) {
    boolean inExamples = false;
    for (String line : command.usageMessage().footer()) {
      String plain = line.replace("%n", "").replace("$$", "$");
      if (plain.startsWith("  ")) {
        text.append(inExamples ? "" : "\n```sh\n").append(plain.strip()).append("\n");
        inExamples = true;
      } else if (!plain.equals("Examples:")) {
        text.append(inExamples ? "```\n" : "").append(line.startsWith("%n") ? "\n" : "");
        text.append(plain).append("\n");
        inExamples = false;
      }
    }
    text.append(inExamples ? "```\n" : "");
  }

  private static String names(OptionSpec option) {
    String names = String.join(", ", option.names());
    String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
    return "`" + names + value.replace("|", "\\|") + "`";
  }

  private static String description(String[] lines) {
    return String.join(" ", lines);
  }

  private void row(String first, String second) {
    text.append("| ").append(first).append(" | ").append(second).append(" |\n");
  }
}
