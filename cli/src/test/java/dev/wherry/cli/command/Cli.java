package dev.wherry.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.cli.console.FakeTerminal;
import dev.wherry.cli.distribution.Distribution;
import dev.wherry.cli.interrupt.Interrupts;
import dev.wherry.cli.repository.ApiArtifacts;
import dev.wherry.cli.repository.LocalRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Runs commands in process, in a folder of their own, with a home and a distribution beside it. */
final class Cli {

  final Path directory;
  final Path home;
  final FakeTerminal terminal;

  Cli(Path root) {
    try {
      directory = Files.createDirectories(root.resolve("work"));
      home = Files.createDirectories(root.resolve("home"));
      Path api = root.resolve("distribution/repository/dev/wherry/wherry-function-api/9");
      Files.createDirectories(api);
      Files.writeString(api.resolve("wherry-function-api-9.jar"), "jar");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    terminal = new FakeTerminal(directory);
  }

  int run(String... arguments) {
    Distribution distribution =
        new Distribution("9", Optional.of(home.resolveSibling("distribution")));
    LocalRepository repository = new LocalRepository(Map.of(), home);
    Services services =
        new Services(distribution, new Interrupts(), new ApiArtifacts(distribution, repository));
    return CommandLines.run(terminal.terminal(), services, arguments);
  }

  String out() {
    return terminal.out();
  }

  String err() {
    return terminal.err();
  }

  JsonNode json() {
    try {
      return new ObjectMapper().readTree(out());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
