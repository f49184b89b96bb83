package dev.wherry.local;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.local.direct.DirectCall;
import dev.wherry.local.direct.DirectManagement;
import dev.wherry.local.direct.Door;
import dev.wherry.local.event.LocalEvents;
import dev.wherry.local.http.Front;
import dev.wherry.local.schedule.ScheduledTrigger;
import dev.wherry.local.server.LoopbackServer;
import dev.wherry.local.state.StateFolder;
import dev.wherry.local.time.SystemClock;
import dev.wherry.model.Application;
import dev.wherry.model.ProjectCode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An app that runs on this machine: it serves HTTP on the loopback address, its schedules fire, and
 * {@code invoke} finds it.
 *
 * <p>Handlers' standard output is told apart when the process sets {@link
 * dev.wherry.local.output.HandlerOutput} as its standard streams.
 */
public final class LocalRunner implements AutoCloseable {

  private final Workshop workshop;
  private final SystemClock clock;
  private final ThreadPoolExecutor background;
  private final RunningApp app;
  private final LoopbackServer server;
  private final Door door;
  private final AtomicBoolean closed = new AtomicBoolean();

  private LocalRunner(
      Workshop workshop, SystemClock clock, ThreadPoolExecutor background, RunningApp app)
      throws LocalStartException {
    this.workshop = workshop;
    this.clock = clock;
    this.background = background;
    this.app = app;
    LocalOptions options = workshop.options();
    this.door = new Door(new StateFolder(options.project()), options.stage());
    this.server =
        Serving.start(
            options.port(),
            new Front(
                app::site,
                new DirectManagement(app.directCalls(), door::token),
                clock,
                workshop.events()));
    app.startSchedules();
    background.execute(this::openDoor);
  }

  /** Loads what serving needs; done beside other things, {@link #start} is sooner. */
  public static void preload() {
    LoopbackServer.preload();
  }

  /**
   * Starts an app; no function is loaded before its first call.
   *
   * @throws LocalStartException when the port is taken, or the code cannot be read
   */
  public static LocalRunner start(
      LocalOptions options, Application application, ProjectCode code, LocalEvents events)
      throws LocalStartException {
    return start(options, Platform.thisProcess(), application, code, events);
  }

  /**
   * Starts an app on a platform; what is in front of its functions is the same for all of them.
   *
   * @throws LocalStartException when the port is taken, the code cannot be read, or an artifact
   *     cannot be made
   */
  public static LocalRunner start(
      LocalOptions options,
      Platform platform,
      Application application,
      ProjectCode code,
      LocalEvents events)
      throws LocalStartException {
    SystemClock clock = new SystemClock();
    ThreadPoolExecutor background = Background.start();
    Workshop workshop = new Workshop(options, platform.hosts(), clock, events, background);
    RunningApp app = RunningApp.of(workshop, application, code);
    try {
      return new LocalRunner(workshop, clock, background, app);
    } catch (LocalStartException | RuntimeException failure) {
      app.stop(Duration.ZERO);
      background.shutdownNow();
      clock.close();
      throw failure;
    }
  }

  /**
   * Makes functions callable in this process, without serving anything.
   *
   * @throws LocalStartException when the code cannot be read
   */
  public static DirectCall direct(
      LocalOptions options, Application application, ProjectCode code, LocalEvents events)
      throws LocalStartException {
    return InProcessCall.open(options, application, code, events);
  }

  /**
   * What the path of a route is added to: {@code http://localhost:8080}, and what the platform has
   * before every path.
   */
  public URI address() {
    return URI.create("http://localhost:" + server.port() + app.site().prefix());
  }

  /** The schedules, also those that are off; each knows when it fires next. */
  public List<ScheduledTrigger> schedules() {
    return app.scheduler().triggers();
  }

  /** How many calls of the current version run or wait right now. */
  public int runningCalls() {
    return app.runningCalls();
  }

  /**
   * Puts another version in place of the running one: calls that run end on the old, the next ones
   * go to the new, none is lost.
   *
   * @throws LocalStartException when the new version cannot run; the old one stays
   */
  public void replace(Application application, ProjectCode code) throws LocalStartException {
    app.replace(application, code);
  }

  /** Stops accepting, finishes running calls up to their timeouts, closes the handlers. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    closeDoor();
    Duration patience = app.longestCall();
    server.stop(patience);
    app.stop(patience);
    background.shutdown();
    clock.close();
  }

  private void openDoor() {
    try {
      door.open(URI.create("http://127.0.0.1:" + server.port() + app.site().prefix()));
    } catch (IOException failure) {
      workshop.notice(
          Diagnostic.warning(
              "W0610", "`wherry invoke` cannot find this dev: " + failure.getMessage()));
    }
  }

  private void closeDoor() {
    try {
      door.close();
    } catch (IOException failure) {
      workshop.notice(
          Diagnostic.warning("W0610", "a file in .wherry stays behind: " + failure.getMessage()));
    }
  }
}
