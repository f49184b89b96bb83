package dev.wherry.cli.command;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.JsonObject;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.distribution.Distribution;
import dev.wherry.cli.failure.ExitCode;

/** {@code wherry version}. */
@picocli.CommandLine.Command(
    addMethodSubcommands = false,
    name = "version",
    description = "Show the versions in use.")
final class VersionCommand extends Command {

  private final Distribution distribution;

  VersionCommand(Terminal terminal, Distribution distribution) {
    super(terminal);
    this.distribution = distribution;
  }

  @Override
  ExitCode run(Console console) {
    String java = System.getProperty("java.version") + ", " + System.getProperty("java.home");
    String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    if (console.isJson()) {
      console.print(
          JsonObject.versioned()
              .with("wherry", distribution.version())
              .with("java", System.getProperty("java.version"))
              .with("javaHome", System.getProperty("java.home"))
              .with("system", system));
    } else {
      console.print("wherry " + distribution.version());
      console.print("java " + java);
      console.print(system);
    }
    return ExitCode.DONE;
  }
}
