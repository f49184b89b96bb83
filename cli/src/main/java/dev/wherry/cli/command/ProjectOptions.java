package dev.wherry.cli.command;

import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.failure.CommandException;
import dev.wherry.cli.project.ProjectRequest;
import dev.wherry.model.StageName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that say which project a command works on. */
final class ProjectOptions {

  private static final String MANIFEST = "wherry.yml";

  @Option(
      names = {"-f", "--manifest"},
      paramLabel = "FILE",
      defaultValue = MANIFEST,
      description = "The manifest, or its folder; ${DEFAULT-VALUE} unless given.",
      order = 90)
  private Path file = Path.of(MANIFEST);

  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      defaultValue = "dev",
      description = "The stage; ${DEFAULT-VALUE} unless given.",
      order = 91)
  private String stage = "dev";

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description = "A value for $${param:NAME}; may be repeated.",
      order = 92)
  private Map<String, String> parameters = new LinkedHashMap<>();

  /** Which project, when it has a manifest. */
  ProjectRequest request(Terminal terminal) {
    ProjectRequest request = unchecked(terminal);
    if (!Files.exists(request.file())) {
      throw CommandException.usage(
          "there is no manifest `" + request.file() + "`",
          "go to the project's folder, name it with `--manifest`, or begin with `wherry init DIR`");
    }
    return request;
  }

  /** Which project, whether or not it has a manifest. */
  ProjectRequest unchecked(Terminal terminal) {
    Path found = terminal.resolve(file);
    Path manifest = Files.isDirectory(found) ? found.resolve(MANIFEST) : found;
    return new ProjectRequest(manifest, stage(), parameters, terminal.environment());
  }

  StageName stage() {
    if (!stage.matches(StageName.PATTERN)) {
      throw CommandException.usage(
          "`" + stage + "` is no name of a stage",
          "up to 20 lower-case letters, digits and hyphens, a letter first");
    }
    return new StageName(stage);
  }
}
