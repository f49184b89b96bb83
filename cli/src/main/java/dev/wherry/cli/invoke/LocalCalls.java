package dev.wherry.cli.invoke;

import dev.wherry.cli.console.Console;
import dev.wherry.cli.dev.HandlerStreams;
import dev.wherry.cli.failure.ExitCode;
import dev.wherry.cli.failure.ProjectException;
import dev.wherry.cli.project.CompiledCode;
import dev.wherry.cli.project.LocalProject;
import dev.wherry.local.LocalOptions;
import dev.wherry.local.LocalRunner;
import dev.wherry.local.LocalStartException;
import dev.wherry.local.direct.DevState;
import dev.wherry.local.direct.DirectCall;
import dev.wherry.local.direct.DirectRequest;
import dev.wherry.local.direct.DirectResult;
import dev.wherry.local.event.LocalEvents;
import dev.wherry.local.log.LogFormat;
import dev.wherry.local.log.LogWriter;
import dev.wherry.local.state.StateFolder;
import dev.wherry.spi.operate.HttpAnswer;
import java.io.IOException;
import java.util.Optional;

/** Calls functions of a project: through its running {@code dev}, else in this process. */
public final class LocalCalls {

  private final LocalProject project;
  private final CompiledCode code;
  private final Console console;

  /** Calls to a project; nothing is built before it is needed. */
  public LocalCalls(LocalProject project, CompiledCode code, Console console) {
    this.project = project;
    this.code = code;
    this.console = console;
  }

  /** Calls a function with a document. */
  public DirectResult call(DirectRequest request) throws IOException, InterruptedException {
    Optional<DirectCall> running = DirectCall.running(project.folder(), project.stage());
    if (running.isPresent()) {
      console.detail("through the running dev");
      try (DirectCall dev = running.get()) {
        return dev.call(request);
      }
    }
    LocalOptions options = LocalOptions.of(project.folder(), project.stage());
    return here(
        events -> {
          try (DirectCall call =
              LocalRunner.direct(
                  options, project.application(), code.of(project, console), events)) {
            return call.call(request);
          }
        });
  }

  /** Sends an HTTP request to the app. */
  public HttpAnswer send(HttpEvent event) throws IOException, InterruptedException {
    Optional<DevState> running =
        DevState.read(new StateFolder(project.folder()), project.stage()).filter(DevState::isAlive);
    if (running.isPresent()) {
      console.detail("through the running dev");
      return event.sendTo(running.get().address());
    }
    LocalOptions options = LocalOptions.of(project.folder(), project.stage()).port(0);
    return here(
        events -> {
          try (LocalRunner runner =
              LocalRunner.start(
                  options, project.application(), code.of(project, console), events)) {
            return event.sendTo(runner.address());
          }
        });
  }

  /** Something that needs functions in this process. */
  private interface Body<T> {
    T run(LocalEvents events) throws IOException, InterruptedException, LocalStartException;
  }

  /** What functions log goes to the standard error. */
  private <T> T here(Body<T> body) throws IOException, InterruptedException {
    LogFormat format =
        console.isJson() ? LogFormat.json() : LogFormat.text(console.errorStyle().enabled());
    LogWriter log = new LogWriter(console.terminal().err(), format);
    HandlerStreams streams = new HandlerStreams();
    try {
      return body.run(log);
    } catch (LocalStartException e) {
      throw new ProjectException(ExitCode.USAGE, e.diagnostics());
    } finally {
      streams.close();
      log.close();
    }
  }
}
