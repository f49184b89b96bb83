package dev.wherry.cli.dev;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.diagnostic.DiagnosticReport;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.cli.failure.ProjectException;
import dev.wherry.cli.interrupt.Interrupts;
import dev.wherry.cli.project.CompiledCode;
import dev.wherry.cli.project.LocalProject;
import dev.wherry.cli.project.ProjectRequest;
import dev.wherry.local.LocalOptions;
import dev.wherry.local.LocalRunner;
import dev.wherry.local.LocalStartException;
import dev.wherry.local.Platform;
import dev.wherry.local.log.LogFormat;
import dev.wherry.local.log.LogWriter;
import dev.wherry.model.ProjectCode;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** An app that serves, and shows what happens. */
public final class DevSession implements AutoCloseable {

  private final LocalRunner runner;
  private final LogWriter log;
  private final HandlerStreams streams;
  private final Console console;
  private volatile @Nullable Reloads reloads;

  private DevSession(LocalRunner runner, LogWriter log, HandlerStreams streams, Console console) {
    this.runner = runner;
    this.log = log;
    this.streams = streams;
    this.console = console;
  }

  /**
   * Starts serving on a platform and says so, once the code is checked.
   *
   * @throws ProjectException when the code does not fit the manifest, the port is taken, the code
   *     cannot be read or an artifact cannot be made
   */
  public static DevSession start(
      LocalProject project, ProjectCode code, int port, Console console, Platform platform)
      throws InterruptedException {
    CodeReview review = CodeReview.start(project, code);
    LocalOptions options = LocalOptions.of(project.folder(), project.stage()).port(port);
    HeldEvents events = new HeldEvents();
    LocalRunner runner;
    try {
      runner = LocalRunner.start(options, platform, project.application(), code, events);
    } catch (LocalStartException e) {
      review.finish();
      throw new ProjectException(ExitCode.USAGE, e.diagnostics());
    }
    try {
      new DiagnosticReport(review.finish()).print(console);
    } catch (ProjectException e) {
      runner.close();
      throw e;
    }
    announce(project, runner, console);
    LogWriter log = new LogWriter(console.terminal().out(), format(console));
    events.release(log);
    return new DevSession(runner, log, new HandlerStreams(), console);
  }

  private static void announce(LocalProject project, LocalRunner runner, Console console) {
    Banner banner =
        new Banner(project.application(), runner.address(), runner.schedules(), Instant.now());
    if (console.isJson()) {
      console.print(banner.json());
    } else {
      banner.lines(console.style()).forEach(console::print);
    }
  }

  private static LogFormat format(Console console) {
    return console.isJson() ? LogFormat.json() : LogFormat.text(console.style().enabled());
  }

  /**
   * Reloads on save from now on.
   *
   * @throws IOException when files cannot be watched
   */
  public void watch(
      ProjectRequest request, LocalProject project, ProjectCode code, CompiledCode build)
      throws IOException {
    reloads = new Reloads(request, project, code, build, runner, console);
  }

  /** Serves until it is interrupted, and says how that is done. */
  public void serve(Interrupts interrupts) throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    Interrupts.Registration stop =
        interrupts.onInterrupt(
            () -> {
              close();
              ended.countDown();
            });
    if (!console.isJson()) {
      console.info(reloads == null ? "Ctrl-C stops." : "Watching for changes. Ctrl-C stops.");
    }
    try {
      ended.await();
    } finally {
      stop.close();
    }
  }

  /** Finishes running calls, and says that it waits for them. */
  @Override
  public void close() {
    int running = runner.runningCalls();
    if (running > 0) {
      console.info("Waiting for " + running + " running calls; Ctrl-C again ends them.");
    }
    runner.close();
    Reloads watching = reloads;
    if (watching != null) {
      watching.close();
    }
    log.close();
    streams.close();
  }
}
