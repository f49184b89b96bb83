package dev.wherry.cli.dev;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.failure.ProjectException;
import dev.wherry.cli.project.CompiledCode;
import dev.wherry.cli.project.LocalProject;
import dev.wherry.cli.project.ProjectRequest;
import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.local.LocalRunner;
import dev.wherry.local.LocalStartException;
import dev.wherry.local.reload.Change;
import dev.wherry.local.reload.ReloadListener;
import dev.wherry.local.reload.Reloader;
import dev.wherry.model.ProjectCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Brings what is saved into a running app. What cannot run leaves the version before in place. */
final class Reloads implements ReloadListener, AutoCloseable {

  private final ProjectRequest request;
  private final CompiledCode build;
  private final LocalRunner runner;
  private final ReloadReport report;
  private final Console console;
  private final Reloader reloader;
  private LocalProject project;

  /** A manifest that was saved and could not be served: what is saved next may mend it. */
  private boolean manifestIsDue;

  /**
   * Watches from now on.
   *
   * @throws IOException when files cannot be watched
   */
  Reloads(
      ProjectRequest request,
      LocalProject project,
      ProjectCode code,
      CompiledCode build,
      LocalRunner runner,
      Console console)
      throws IOException {
    this.request = request;
    this.project = project;
    this.build = build;
    this.runner = runner;
    this.console = console;
    this.report = new ReloadReport(console);
    this.reloader = Reloader.start(code, project.manifest().files(), this);
  }

  @Override
  public void changed(Change change) {
    manifestIsDue |= change.manifest();
    attempt(
        () -> {
          LocalProject next = manifestIsDue ? project.again(request) : project;
          serve(next, change.code());
          report.reloaded(change.files(), change.waited().plus(change.took()));
        });
  }

  @Override
  public void compileFailed(List<Diagnostic> diagnostics) {
    report.kept(diagnostics);
  }

  @Override
  public void buildChanged(Set<Path> files) {
    attempt(
        () -> {
          long started = System.nanoTime();
          LocalProject next = project.again(request);
          ProjectCode code = build.compile(next, console);
          serve(next, code);
          reloader.rebuilt(code);
          report.reloaded(files, Duration.ofNanos(System.nanoTime() - started));
        });
  }

  private void serve(LocalProject next, ProjectCode code) throws LocalStartException, IOException {
    report.warn(CompiledCode.check(next, code));
    runner.replace(next.application(), code);
    manifestIsDue = false;
    if (!next.equals(project)) {
      project = next;
      reloader.watchManifest(next.manifest().files());
    }
  }

  /** Something that brings a new version. */
  private interface Step {
    void run() throws LocalStartException, IOException, InterruptedException;
  }

  private void attempt(Step step) {
    try {
      step.run();
    } catch (ProjectException e) {
      e.output().forEach(console::info);
      report.kept(e.diagnostics());
    } catch (LocalStartException e) {
      report.kept(e.diagnostics());
    } catch (IOException e) {
      report.kept(List.of(Diagnostic.error("W0509", "files cannot be read: " + e.getMessage())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      reloader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
