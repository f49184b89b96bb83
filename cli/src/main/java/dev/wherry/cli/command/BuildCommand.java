package dev.wherry.cli.command;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.JsonObject;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.deploy.TargetBuild;
import dev.wherry.cli.deploy.TargetProject;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.engine.workflow.PreparedTarget;
import dev.wherry.spi.artifact.Artifact;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Mixin;

/** {@code wherry build}: artifacts and the provider's own files, offline. */
@picocli.CommandLine.Command(
    addMethodSubcommands = false,
    name = "build",
    description = "Write artifacts and the provider's own files to build/wherry, offline.",
    footer = {"%nExamples:", "  wherry build --target aws", "  wherry build --target all --json"})
final class BuildCommand extends Command {

  private final Services services;

  @Mixin private TargetOptions targets = new TargetOptions();

  BuildCommand(Terminal terminal, Services services) {
    super(terminal);
    this.services = services;
  }

  @Override
  ExitCode run(Console console) throws IOException, InterruptedException {
    TargetProject project = targets.read(this, services.clouds());
    List<PreparedTarget> built =
        new TargetBuild(services.apiArtifacts(), services.code(), console).prepare(project);
    if (console.isJson()) {
      List<JsonObject> items = built.stream().map(BuildCommand::json).toList();
      console.print(JsonObject.versioned().with("targets", items));
    } else {
      built.forEach(target -> print(target, console));
    }
    return ExitCode.DONE;
  }

  private static void print(PreparedTarget target, Console console) {
    target.files().forEach(file -> console.print(shown(file, console)));
    target.artifacts().values().stream()
        .map(artifact -> shown(artifact.file(), console) + "   " + size(artifact.size()))
        .distinct()
        .forEach(console::print);
  }

  private static String shown(Path file, Console console) {
    Path here = console.terminal().directory();
    return (file.startsWith(here) ? here.relativize(file) : file).toString();
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  private static JsonObject json(PreparedTarget target) {
    return JsonObject.empty()
        .with("target", target.target().name())
        .with("folder", target.target().folder())
        .with("files", target.files())
        .with("artifacts", target.artifacts().values().stream().map(BuildCommand::json).toList());
  }

  private static JsonObject json(Artifact artifact) {
    return JsonObject.empty()
        .with("name", artifact.id())
        .with("file", artifact.file())
        .with("bytes", artifact.size())
        .with("digest", artifact.digest());
  }
}
