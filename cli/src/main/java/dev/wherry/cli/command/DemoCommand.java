package dev.wherry.cli.command;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.console.Terminal;
import dev.wherry.cli.console.Work;
import dev.wherry.cli.demo.DemoRow;
import dev.wherry.cli.demo.LocalDemo;
import dev.wherry.cli.demo.VendorDemo;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.cli.init.NewProject;
import dev.wherry.cli.init.TemporaryFolder;
import dev.wherry.cli.interrupt.Interrupts;
import dev.wherry.cli.project.LocalProject;
import dev.wherry.cli.project.ProjectRequest;
import dev.wherry.cli.repository.InstalledApi;
import dev.wherry.cli.vendor.VendorRuntime;
import dev.wherry.model.ProjectCode;
import dev.wherry.model.StageName;
import dev.wherry.template.BuildTool;
import dev.wherry.template.ProjectSettings;
import dev.wherry.template.Template;
import dev.wherry.template.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/** {@code wherry demo}: the main job, end to end. */
@picocli.CommandLine.Command(
    addMethodSubcommands = false,
    name = "demo",
    description = "Scaffold a project, validate, build and run it, call it; one table.",
    footer = {"%nExamples:", "  wherry demo", "  wherry demo /tmp/shop", "  wherry demo --json"})
final class DemoCommand extends Command {

  private static final String TEMPLATE = "http-api";

  private final NewProject newProject;
  private final Services services;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description =
          "Where the project is kept; without it a temporary folder, kept for --json only.")
  private Optional<Path> directory = Optional.empty();

  DemoCommand(Terminal terminal, NewProject newProject, Services services) {
    super(terminal);
    this.newProject = newProject;
    this.services = services;
  }

  @Override
  ExitCode run(Console console) throws IOException, InterruptedException {
    if (directory.isPresent() || console.isJson()) {
      Path kept =
          directory.isPresent() ? directory.get() : Files.createTempDirectory("wherry-demo");
      return DemoReport.print(demonstrate(kept, console), console);
    }
    try (TemporaryFolder folder = TemporaryFolder.create("wherry-demo")) {
      Interrupts.Registration clean = services.interrupts().onInterrupt(folder::close);
      try {
        return DemoReport.print(demonstrate(folder.path(), console), console);
      } finally {
        clean.close();
      }
    }
  }

  private List<DemoRow> demonstrate(Path folder, Console console)
      throws IOException, InterruptedException {
    Path project = console.terminal().directory().resolve(folder);
    scaffold(project, console);
    LocalProject local = validate(project, console);
    ProjectCode code = services.code().of(local, console);
    List<DemoRow> rows = new ArrayList<>();
    try (Work work = console.work("Running it on this machine, calling it over HTTP")) {
      rows.add(new LocalDemo(services.interrupts()).run(local, code, console));
      work.done();
    }
    for (VendorRuntime runtime : services.runtimes().all()) {
      rows.add(demonstrate(project, code, runtime, console));
    }
    return rows;
  }

  private DemoRow demonstrate(
      Path project, ProjectCode code, VendorRuntime runtime, Console console) throws IOException {
    ProjectRequest request = request(project, console);
    String provider = runtime.vendor().provider().value();
    LocalProject local = LocalProject.read(request, services.runtimes().target(request, provider));
    String what = "Running its artifact for " + runtime.vendor().title() + " on " + runtime.title();
    try (Work work = console.work(what)) {
      DemoRow row = new VendorDemo(services.interrupts(), runtime).run(local, code, console);
      work.done();
      return row;
    }
  }

  private void scaffold(Path project, Console console) throws IOException {
    try (Work work = console.work("Scaffolding the template " + TEMPLATE)) {
      Template template =
          Templates.bundled().stream()
              .filter(one -> one.name().equals(TEMPLATE))
              .findFirst()
              .orElseThrow();
      int release = NewProject.javaRelease(Runtime.version().feature());
      ProjectSettings settings =
          new ProjectSettings(
              "demo", "com.example", BuildTool.MAVEN, release, services.distribution().version());
      newProject.write(template, settings, project);
      work.done();
    }
    InstalledApi.ensure(services.apiArtifacts(), console);
  }

  private static LocalProject validate(Path project, Console console) {
    try (Work work = console.work("Validating the manifest")) {
      LocalProject local = LocalProject.read(request(project, console));
      work.done();
      return local;
    }
  }

  private static ProjectRequest request(Path project, Console console) {
    return new ProjectRequest(
        project.resolve("wherry.yml"),
        new StageName("dev"),
        Map.of(),
        console.terminal().environment());
  }
}
