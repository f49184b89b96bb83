package dev.wherry.cli.classdata;

import dev.wherry.cli.command.CommandLines;
import dev.wherry.cli.command.Services;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.distribution.Distribution;
import dev.wherry.cli.init.TemporaryFolder;
import dev.wherry.cli.interrupt.Interrupts;
import dev.wherry.cli.project.CompiledCode;
import dev.wherry.cli.project.ProjectValidation;
import dev.wherry.cli.repository.ApiArtifacts;
import dev.wherry.cli.repository.LocalRepository;
import dev.wherry.engine.build.ProjectBuild;
import dev.wherry.local.LocalProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the commands that people wait for, so that the JVM can archive the classes they load. */
public final class Training {

  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("--help"),
          List.of("version", "--json"),
          List.of("init", "project", "--template", "minimal"),
          List.of("validate", "-f", "project"),
          List.of("validate", "-f", "project", "--json"),
          List.of("explain", "W0103"),
          List.of("schema"));

  private Training() {}

  /** Runs them in a folder of its own, prints nothing and touches nothing else. */
  public static void main(String[] arguments) throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.create("wherry-training")) {
      Terminal terminal = terminal(folder.path());
      Services services = services(folder.path());
      for (List<String> command : COMMANDS) {
        CommandLines.run(terminal, services, command.toArray(String[]::new));
      }
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
    ProjectBuild build = new ProjectBuild(Map.of(), true);
    return new Services(
        distribution,
        new Interrupts(),
        new ApiArtifacts(distribution, repository),
        new CompiledCode(build),
        new ProjectValidation(build, List.of(new LocalProvider())));
  }
}
