package dev.wherry.cli.command;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.JsonObject;
import dev.wherry.cli.console.Table;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.failure.CommandException;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.cli.init.NewProject;
import dev.wherry.cli.init.ProjectNames;
import dev.wherry.cli.repository.ApiArtifacts;
import dev.wherry.cli.repository.InstalledApi;
import dev.wherry.engine.diagnostic.Nearest;
import dev.wherry.template.BuildTool;
import dev.wherry.template.ProjectSettings;
import dev.wherry.template.Template;
import dev.wherry.template.Templates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wherry init}: a complete project to start from. */
@picocli.CommandLine.Command(
    addMethodSubcommands = false,
    name = "init",
    description = "Write a complete project that compiles and whose tests pass.",
    footer = {
      "%nExamples:",
      "  wherry init shop",
      "  wherry init shop --template minimal --package kr.shop --build gradle",
      "  wherry init --list"
    })
final class InitCommand extends Command {

  private final NewProject newProject;
  private final ApiArtifacts apiArtifacts;

  @Parameters(arity = "0..1", paramLabel = "DIR", description = "The folder: new or empty.")
  private @Nullable Path directory;

  @Option(
      names = "--template",
      paramLabel = "TEMPLATE",
      defaultValue = "http-api",
      completionCandidates = TemplateNames.class,
      description = "What to start from; ${DEFAULT-VALUE} unless given.")
  private String template = "";

  @Option(
      names = "--package",
      paramLabel = "PACKAGE",
      defaultValue = "com.example",
      description = "The Java package; ${DEFAULT-VALUE} unless given.")
  private String packageName = "";

  @Option(
      names = "--app",
      paramLabel = "NAME",
      description = "The app's name; the folder's unless given.")
  private Optional<String> app = Optional.empty();

  @Option(
      names = "--build",
      paramLabel = "TOOL",
      defaultValue = "maven",
      description = "maven or gradle; ${DEFAULT-VALUE} unless given.")
  private BuildTool build = BuildTool.MAVEN;

  @Option(names = "--list", description = "List the templates.")
  private boolean list;

  InitCommand(Terminal terminal, NewProject newProject, ApiArtifacts apiArtifacts) {
    super(terminal);
    this.newProject = newProject;
    this.apiArtifacts = apiArtifacts;
  }

  @Override
  ExitCode run(Console console) throws IOException {
    List<Template> templates = Templates.bundled();
    if (list) {
      printList(templates, console);
      return ExitCode.DONE;
    }
    Template chosen = choose(templates);
    Path folder = folder(console.terminal());
    ProjectSettings settings =
        new ProjectSettings(
            ProjectNames.app(app, folder),
            ProjectNames.packageName(packageName),
            build,
            NewProject.javaRelease(Runtime.version().feature()),
            apiArtifacts.version());
    newProject.write(chosen, settings, folder);
    InstalledApi.ensure(apiArtifacts, console);
    printProject(chosen, settings, console);
    return ExitCode.DONE;
  }

  private Template choose(List<Template> templates) {
    List<String> names = templates.stream().map(Template::name).toList();
    return templates.stream()
        .filter(candidate -> candidate.name().equals(template))
        .findFirst()
        .orElseThrow(
            () ->
                CommandException.usage(
                    "there is no template `" + template + "`",
                    Nearest.hint(template, names).orElse("")));
  }

  private Path folder(Terminal terminal) {
    if (directory == null) {
      throw CommandException.usage("missing argument `DIR`", "as in `wherry init shop`");
    }
    return terminal.directory().resolve(directory).normalize();
  }

  private void printProject(Template chosen, ProjectSettings settings, Console console) {
    if (console.isJson()) {
      console.print(
          JsonObject.versioned()
              .with("directory", directory)
              .with("template", chosen.name())
              .with("app", settings.app())
              .with("package", settings.packageName())
              .with("java", settings.javaRelease()));
      return;
    }
    console.print("Created " + settings.app() + " from the template " + chosen.name() + ". Next:");
    console.print("");
    console.print("  cd " + quoted(String.valueOf(directory)));
    console.print("  wherry dev");
    console.print("  " + build.command() + " test");
  }

  /** As a shell takes it. */
  private static String quoted(String word) {
    return word.matches("[\\p{L}\\p{N}_./~+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  private static void printList(List<Template> templates, Console console) {
    if (console.isJson()) {
      List<JsonObject> items = templates.stream().map(InitCommand::json).toList();
      console.print(JsonObject.versioned().with("templates", items));
      return;
    }
    Table table = new Table();
    templates.forEach(item -> table.row(item.name(), item.description()));
    table.lines().forEach(console::print);
  }

  private static JsonObject json(Template template) {
    return JsonObject.empty()
        .with("name", template.name())
        .with("description", template.description())
        .with("targets", template.targets());
  }
}
