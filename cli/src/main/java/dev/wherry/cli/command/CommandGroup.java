package dev.wherry.cli.command;

import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.init.NewProject;
import java.util.List;
import java.util.function.Supplier;

/**
 * Commands that stand together in the help.
 *
 * @param title the heading
 * @param entries in the order shown
 */
record CommandGroup(String title, List<Entry> entries) {

  /**
   * A command that is made when it is needed: reading its annotations costs a tenth of a start.
   *
   * @param name what is typed
   * @param make makes it
   */
  record Entry(String name, Supplier<Command> make) {}

  /** All that there are. */
  static List<CommandGroup> all(Terminal terminal, Services services) {
    return List.of(
        new CommandGroup(
            "Begin",
            List.of(
                new Entry(
                    "init",
                    () ->
                        new InitCommand(
                            terminal,
                            new NewProject(services.interrupts()),
                            services.apiArtifacts())))),
        new CommandGroup(
            "Look up",
            List.of(
                new Entry("completion", () -> new CompletionCommand(terminal)),
                new Entry(
                    "version", () -> new VersionCommand(terminal, services.distribution())))));
  }
}
