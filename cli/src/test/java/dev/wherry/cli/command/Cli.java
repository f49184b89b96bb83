package dev.wherry.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.cli.console.FakeTerminal;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.distribution.Distribution;
import dev.wherry.cli.interrupt.Interrupts;
import dev.wherry.cli.repository.LocalRepository;
import dev.wherry.engine.build.ProjectBuild;
import dev.wherry.engine.release.Actor;
import dev.wherry.engine.workflow.Surroundings;
import dev.wherry.model.ProviderName;
import dev.wherry.spi.CloudProvider;
import dev.wherry.testkit.reference.ReferenceCloud;
import dev.wherry.testkit.reference.ReferenceProvider;
import dev.wherry.testkit.reference.ReferenceStyle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;

/** Runs commands in process, in a folder of their own, with a home and a distribution beside it. */
final class Cli {

  final Path directory;
  final Path home;
  final FakeTerminal terminal;
  final Interrupts interrupts = new Interrupts();
  final List<CloudProvider> clouds = new ArrayList<>();
  Surroundings surroundings =
      Surroundings.real(new Actor("kim", "laptop", Optional.empty(), 7, Optional.empty()));

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
    return CommandLines.run(terminal.terminal(), services(), arguments);
  }

  /** Runs a command whose output alone is kept. */
  int next(String... arguments) {
    terminal.clear();
    return run(arguments);
  }

  CommandLine commandLine() {
    Terminal made = terminal.terminal();
    Services services = services();
    return CommandLines.create(made, services.distribution(), CommandGroup.all(made, services));
  }

  private Services services() {
    Distribution distribution =
        new Distribution("9", Optional.of(home.resolveSibling("distribution")));
    return Services.of(
        distribution,
        interrupts,
        new LocalRepository(Map.of(), home),
        new ProjectBuild(System.getenv(), true),
        clouds,
        () -> surroundings,
        List.of());
  }

  /** Puts a cloud in memory where targets of a provider lead to. */
  ReferenceCloud cloud(String provider, ReferenceStyle style) {
    ReferenceCloud cloud = new ReferenceCloud();
    clouds.add(new ReferenceProvider(new ProviderName(provider), cloud, style));
    return cloud;
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
