package dev.wherry.cli.command;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.Settings;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.distribution.Distribution;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Makes the command line: all commands under one root, with help, hints and exit codes. */
public final class CommandLines {

  private CommandLines() {}

  /** Runs one command line and answers what the process is to return. */
  public static int run(Terminal terminal, Services services, String... arguments) {
    List<CommandGroup> groups = CommandGroup.all(terminal, services);
    return create(terminal, services.distribution(), wanted(groups, arguments)).execute(arguments);
  }

  static CommandLine create(
      Terminal terminal, Distribution distribution, List<CommandGroup> groups) {
    VersionCommand versions = new VersionCommand(terminal, distribution);
    CommandLine root = new CommandLine(new RootCommand(terminal, versions));
    for (CommandGroup group : groups) {
      for (CommandGroup.Entry entry : group.entries()) {
        CommandLine command = new CommandLine(entry.make().get());
        command.getCommandSpec().usageMessage().sortOptions(false).sortSynopsis(false);
        root.addSubcommand(entry.name(), command);
      }
    }
    GroupedHelp.install(root, groups);
    parsing(root);
    printing(root, terminal);
    return root;
  }

  /** The one command that is called, or all where all matter: for help, hints and completion. */
  private static List<CommandGroup> wanted(List<CommandGroup> groups, String[] arguments) {
    String first =
        Stream.of(arguments).filter(word -> !word.startsWith("-")).findFirst().orElse("");
    return groups.stream()
        .flatMap(group -> group.entries().stream())
        .filter(entry -> entry.name().equals(first) && !first.equals(CompletionCommand.NAME))
        .findFirst()
        .map(entry -> List.of(new CommandGroup("", List.of(entry))))
        .orElse(groups);
  }

  private static void parsing(CommandLine root) {
    root.setExpandAtFiles(false);
    root.setInterpolateVariables(true);
    root.setCaseInsensitiveEnumValuesAllowed(true);
    root.setUsageHelpWidth(100);
  }

  private static void printing(CommandLine root, Terminal terminal) {
    boolean colours = new Console(terminal, Settings.DEFAULT).style().enabled();
    root.setColorScheme(CommandLine.Help.defaultColorScheme(colours ? Ansi.ON : Ansi.OFF));
    root.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    root.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    root.setParameterExceptionHandler(new UsageErrors(terminal));
    root.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          Command user = command.getCommand();
          return Failures.report(failure, user.console()).number();
        });
  }
}
