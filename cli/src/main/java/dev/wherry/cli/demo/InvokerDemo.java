package dev.wherry.cli.demo;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.failure.CommandException;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.cli.failure.ProjectException;
import dev.wherry.cli.interrupt.Interrupts;
import dev.wherry.cli.invoker.InvokerOnThisMachine;
import dev.wherry.cli.project.LocalProject;
import dev.wherry.local.InvokerPlatform;
import dev.wherry.local.LocalOptions;
import dev.wherry.local.LocalRunner;
import dev.wherry.local.LocalStartException;
import dev.wherry.local.invoker.InvokerUnavailableException;
import dev.wherry.model.ProjectCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs a project's artifact for Google Cloud on Google's own invoker and calls it over HTTP. */
public final class InvokerDemo {

  private static final String TARGET = "gcp";

  private final DemoRun run;
  private final InvokerOnThisMachine invoker;

  /** A demo that Ctrl-C stops in order. */
  public InvokerDemo(Interrupts interrupts, InvokerOnThisMachine invoker) {
    this.run = new DemoRun(interrupts, TARGET);
    this.invoker = invoker;
  }

  /** Runs the project of the template {@code http-api}, read for a target on Google Cloud. */
  public DemoRow run(LocalProject project, ProjectCode code, Console console) throws IOException {
    LocalOptions options = LocalOptions.of(project.folder(), project.stage()).port(0);
    try {
      Path artifact = invoker.build(project).build(project.application(), code).artifact();
      InvokerPlatform platform = invoker.platform(project);
      console.detail("on " + platform.javaHome());
      try (LocalRunner runner =
          LocalRunner.onInvoker(options, platform, project.application(), code, event -> {})) {
        String runtime =
            "Google's invoker "
                + platform.invokers().first().version()
                + ", Java "
                + platform.feature();
        return run.row(runner, runtime, artifact, Files.size(artifact));
      }
    } catch (InvokerUnavailableException unavailable) {
      throw CommandException.of(ExitCode.USAGE, String.valueOf(unavailable.getMessage()));
    } catch (LocalStartException e) {
      throw new ProjectException(ExitCode.INVALID, e.diagnostics());
    }
  }
}
