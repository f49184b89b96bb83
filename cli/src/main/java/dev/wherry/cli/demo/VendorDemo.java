package dev.wherry.cli.demo;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.cli.failure.ProjectException;
import dev.wherry.cli.interrupt.Interrupts;
import dev.wherry.cli.project.LocalProject;
import dev.wherry.cli.vendor.ReadyRuntime;
import dev.wherry.cli.vendor.StandIn;
import dev.wherry.cli.vendor.VendorRuntime;
import dev.wherry.local.LocalOptions;
import dev.wherry.local.LocalRunner;
import dev.wherry.local.LocalStartException;
import dev.wherry.local.Platform;
import dev.wherry.local.process.VendorRuntimeUnavailableException;
import dev.wherry.model.ProjectCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Makes a project's artifact for a vendor, runs it on the vendor's own runtime and calls it over
 * HTTP. Where this machine has no such runtime something else answers in its place, and the row
 * says so.
 */
public final class VendorDemo {

  private final DemoRun run;
  private final VendorRuntime runtime;

  /** A demo that Ctrl-C stops in order. */
  public VendorDemo(Interrupts interrupts, VendorRuntime runtime) {
    this.run = new DemoRun(interrupts, runtime.vendor().provider().value());
    this.runtime = runtime;
  }

  /** Runs the project of the template {@code http-api}, read for a target of the vendor. */
  public DemoRow run(LocalProject project, ProjectCode code, Console console) throws IOException {
    try {
      Path artifact = runtime.artifact(project, code);
      try {
        return onItself(runtime.ready(project), project, code, artifact, console);
      } catch (VendorRuntimeUnavailableException unavailable) {
        console.info(String.valueOf(unavailable.getMessage()));
        return inItsPlace(project, code, artifact, console);
      }
    } catch (LocalStartException e) {
      throw new ProjectException(ExitCode.INVALID, e.diagnostics());
    }
  }

  private DemoRow onItself(
      ReadyRuntime ready, LocalProject project, ProjectCode code, Path artifact, Console console)
      throws IOException, LocalStartException {
    Interrupts.Registration clean = run.interrupts().onInterrupt(ready::close);
    try (ready) {
      console.detail("on " + ready.java().path());
      String title = ready.title() + ", Java " + ready.java().feature();
      return row(project, code, ready.platform(), title, artifact, console);
    } finally {
      clean.close();
    }
  }

  private DemoRow inItsPlace(LocalProject project, ProjectCode code, Path artifact, Console console)
      throws IOException, LocalStartException {
    Optional<StandIn> standIn = runtime.standIn(artifact);
    if (standIn.isEmpty()) {
      String title = "the local runner, in place of " + runtime.title();
      return row(project, code, Platform.thisProcess(), title, artifact, console);
    }
    try (StandIn built = standIn.get()) {
      return run.row(
          built.address(), built::close, built.title(), artifact, runtime.ownBytes(artifact));
    }
  }

  private DemoRow row(
      LocalProject project,
      ProjectCode code,
      Platform platform,
      String title,
      Path artifact,
      Console console)
      throws IOException, LocalStartException {
    LocalOptions options = LocalOptions.of(project.folder(), project.stage()).port(0);
    DemoEvents events = new DemoEvents();
    try (LocalRunner runner =
        LocalRunner.start(options, platform, project.application(), code, events)) {
      return events.told(run.row(runner, title, artifact, runtime.ownBytes(artifact)), console);
    }
  }
}
