package dev.wherry.cli.command;

import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.failure.CommandException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The value of {@code --data}: the data themselves, a file, or the standard input. */
final class DataOption {

  private DataOption() {}

  static String read(String value, Terminal terminal) throws IOException {
    if (value.equals("-")) {
      return new String(terminal.in().readAllBytes(), StandardCharsets.UTF_8);
    }
    if (!value.startsWith("@")) {
      return value;
    }
    Path file = terminal.resolve(Path.of(value.substring(1)));
    if (!Files.isRegularFile(file)) {
      throw CommandException.usage(
          "there is no file `" + file + "`", "after `@` stands the name of a file with the data");
    }
    return Files.readString(file);
  }
}
