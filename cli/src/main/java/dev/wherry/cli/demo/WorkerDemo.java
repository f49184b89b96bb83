package dev.wherry.cli.demo;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.cli.failure.ProjectException;
import dev.wherry.cli.interrupt.Interrupts;
import dev.wherry.cli.project.LocalProject;
import dev.wherry.cli.worker.WorkerOnThisMachine;
import dev.wherry.local.LocalOptions;
import dev.wherry.local.LocalRunner;
import dev.wherry.local.LocalStartException;
import dev.wherry.local.WorkerPlatform;
import dev.wherry.local.worker.WorkerUnavailableException;
import dev.wherry.model.ProjectCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Builds a project's function app for Azure, and calls it over HTTP on Azure's own worker; where
 * this machine has none, the same function app answers in this process, loaded by its own entry
 * jar, and the row says so.
 */
public final class WorkerDemo {

  private static final String TARGET = "azure";

  private final DemoRun run;
  private final WorkerOnThisMachine worker;

  /** A demo that Ctrl-C stops in order. */
  public WorkerDemo(Interrupts interrupts, WorkerOnThisMachine worker) {
    this.run = new DemoRun(interrupts, TARGET);
    this.worker = worker;
  }

  /** Runs the project of the template {@code http-api}, read for a target on Azure. */
  public DemoRow run(LocalProject project, ProjectCode code, Console console) throws IOException {
    LocalOptions options = LocalOptions.of(project.folder(), project.stage()).port(0);
    try {
      Path artifact =
          worker.build(project).build(project.application(), code).apps().get(0).artifact();
      long bytes = Files.size(artifact);
      try {
        WorkerPlatform platform = worker.platform(project);
        console.detail("on " + platform.javaHome() + ", " + platform.worker().directory());
        try (LocalRunner runner =
            LocalRunner.onWorker(options, platform, project.application(), code, event -> {})) {
          String version = (" " + platform.worker().version()).stripTrailing();
          String runtime = "Azure's worker" + version + ", Java " + platform.feature();
          return run.row(runner, runtime, artifact, bytes);
        }
      } catch (WorkerUnavailableException unavailable) {
        console.info(String.valueOf(unavailable.getMessage()));
        try (BuiltApp app = BuiltApp.start(artifact)) {
          String runtime =
              "the built app in Wherry's own Java "
                  + Runtime.version().feature()
                  + ", in place of Azure's worker";
          return run.row(app.address(), app::close, runtime, artifact, bytes);
        }
      }
    } catch (LocalStartException e) {
      throw new ProjectException(ExitCode.INVALID, e.diagnostics());
    }
  }
}
