package dev.wherry.cli.classdata;

import dev.wherry.cli.command.CommandLines;
import dev.wherry.cli.command.Services;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.distribution.Distribution;
import dev.wherry.cli.interrupt.Interrupts;
import dev.wherry.cli.repository.ApiArtifacts;
import dev.wherry.cli.repository.LocalRepository;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs the commands that people wait for, so that the JVM can archive the classes they load. */
public final class Training {

  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("--help"),
          List.of("version", "--json"),
          List.of("init", "project", "--template", "minimal"));

  private Training() {}

  /** Runs them in a folder of its own, prints nothing and touches nothing else. */
  public static void main(String[] arguments) throws IOException {
    Path directory = Files.createTempDirectory("wherry-training");
    try {
      Terminal terminal = terminal(directory);
      Services services = services(directory);
      for (List<String> command : COMMANDS) {
        CommandLines.run(terminal, services, command.toArray(String[]::new));
      }
    } finally {
      delete(directory);
    }
  }

  private static Terminal terminal(Path directory) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Terminal(
        InputStream.nullInputStream(),
        nowhere,
        nowhere,
        false,
        false,
        false,
        Map.of("CLICOLOR_FORCE", "1"),
        directory,
        question -> Optional.empty());
  }

  private static Services services(Path directory) {
    Distribution distribution =
        new Distribution(Distribution.ofProcess().version(), Optional.empty());
    LocalRepository repository = new LocalRepository(Map.of(), directory);
    return new Services(distribution, new Interrupts(), new ApiArtifacts(distribution, repository));
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
