package dev.wherry.cli.command;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.Settings;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.failure.ExitCode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** A command with the options that every command has. */
abstract class Command implements Callable<Integer> {

  private final Terminal terminal;

  /** Who is called first; it has the same options. */
  @ParentCommand private @Nullable Command root;

  @Mixin private OutputOptions output = new OutputOptions();

  Command(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Does the work and prints what came of it. */
  abstract ExitCode run(Console console) throws Exception;

  @Override
  public final Integer call() throws Exception {
    return run(console()).number();
  }

  final Console console() {
    return new Console(terminal, settings());
  }

  private Settings settings() {
    Command before = root;
    return before == null ? output.settings() : output.settings().or(before.settings());
  }
}
