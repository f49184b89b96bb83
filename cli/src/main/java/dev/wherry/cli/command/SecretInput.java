package dev.wherry.cli.command;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.failure.CommandException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Where a secret's value comes from: a hidden prompt, or the standard input. */
final class SecretInput {

  private SecretInput() {}

  /** The value, without the line end that {@code echo} adds. */
  static String read(String secret, Console console) throws IOException {
    Terminal terminal = console.terminal();
    String value = terminal.inIsTerminal() ? prompt(secret, console) : text(terminal);
    if (value.isEmpty()) {
      throw CommandException.usage(
          "the value of `" + secret + "` is empty", "type it, or pipe it in");
    }
    return value;
  }

  private static String prompt(String secret, Console console) {
    if (!console.isInteractive()) {
      throw CommandException.usage(
          "nobody can be asked for the value of `" + secret + "` here", "pipe it in");
    }
    return console.terminal().hiddenPrompt().ask("Value of " + secret + ": ").orElse("");
  }

  private static String text(Terminal terminal) throws IOException {
    String text = new String(terminal.in().readAllBytes(), StandardCharsets.UTF_8);
    return text.replaceFirst("\r?\n$", "");
  }
}
