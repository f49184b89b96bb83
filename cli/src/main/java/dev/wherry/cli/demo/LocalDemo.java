package dev.wherry.cli.demo;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.cli.failure.ProjectException;
import dev.wherry.cli.interrupt.Interrupts;
import dev.wherry.cli.project.LocalProject;
import dev.wherry.local.LocalOptions;
import dev.wherry.local.LocalRunner;
import dev.wherry.local.LocalStartException;
import dev.wherry.model.ProjectCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Runs a project on the local runner and calls it over HTTP. */
public final class LocalDemo {

  private final DemoRun run;

  /** A demo that Ctrl-C stops in order. */
  public LocalDemo(Interrupts interrupts) {
    this.run = new DemoRun(interrupts, "local");
  }

  /** Runs the project of the template {@code http-api}. */
  public DemoRow run(LocalProject project, ProjectCode code, Console console) throws IOException {
    LocalOptions options = LocalOptions.of(project.folder(), project.stage()).port(0);
    DemoEvents events = new DemoEvents();
    try (LocalRunner runner = LocalRunner.start(options, project.application(), code, events)) {
      console.detail("serving on " + runner.address());
      String runtime = "wherry dev, Java " + Runtime.version().feature();
      return events.told(run.row(runner, runtime, code.classes(), size(code)), console);
    } catch (LocalStartException e) {
      throw new ProjectException(ExitCode.USAGE, e.diagnostics());
    }
  }

  private static long size(ProjectCode code) throws IOException {
    long bytes = size(code.classes());
    for (Path library : code.libraries()) {
      bytes += size(library);
    }
    return bytes;
  }

  private static long size(Path file) throws IOException {
    try (Stream<Path> files = Files.walk(file)) {
      long bytes = 0;
      for (Path part : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(part);
      }
      return bytes;
    }
  }
}
