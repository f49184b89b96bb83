package dev.wherry.cli.command;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.failure.CommandException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Where a secret's value comes from: a hidden prompt, or the standard input. */
final class SecretInput {

  private SecretInput() {}

  /** The value, without the line end that {@code echo} adds. */
  static String read(String secret, Console console) throws IOException {
    Terminal terminal = console.terminal();
    String value = terminal.inIsTerminal() ? prompt(secret, console) : text(secret, terminal);
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

  private static String text(String secret, Terminal terminal) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(terminal.in().readAllBytes());
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(bytes)
          .toString()
          .replaceFirst("\r?\n$", "");
    } catch (CharacterCodingException e) {
      throw CommandException.usage(
          "the value of `" + secret + "` is not UTF-8, and a secret is a text",
          "encode it, as in `base64 FILE | wherry secret set " + secret + "`");
    }
  }
}
