package dev.wherry.local;

import dev.wherry.local.direct.DirectCalls;
import dev.wherry.local.direct.FunctionCaller;
import dev.wherry.local.http.Site;
import dev.wherry.local.schedule.Scheduler;
import dev.wherry.model.Application;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.ProjectCode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An app's functions and schedules, one version after the other; HTTP is somebody else's. */
final class RunningApp {

  /** How long running calls are waited for, whatever their timeouts. */
  static final Duration LONGEST_STOP = Duration.ofSeconds(30);

  private static final Duration REAPING = Duration.ofMinutes(1);

  private final Workshop workshop;
  private final Scheduler scheduler;
  private final DirectCalls directCalls;
  private final Set<CompletableFuture<Void>> retired = new HashSet<>();
  private volatile Deployment current;

  private RunningApp(Workshop workshop, Deployment first) {
    this.workshop = workshop;
    this.current = first;
    FunctionCaller caller =
        new FunctionCaller(() -> current.callees(), workshop.clock(), workshop.events());
    this.scheduler = new Scheduler(caller, workshop.clock());
    this.directCalls =
        new DirectCalls(() -> current.application().functions(), caller, workshop.clock());
  }

  static RunningApp of(Workshop workshop, Application application, ProjectCode code)
      throws LocalStartException {
    RunningApp app = new RunningApp(workshop, Deployment.of(workshop, application, code));
    app.reapLater();
    return app;
  }

  Site site() {
    return current.site();
  }

  DirectCalls directCalls() {
    return directCalls;
  }

  Scheduler scheduler() {
    return scheduler;
  }

  int runningCalls() {
    return current.runningCalls();
  }

  void startSchedules() {
    scheduler.replace(current.schedules());
  }

  synchronized void replace(Application application, ProjectCode code) throws LocalStartException {
    Deployment next = Deployment.of(workshop, application, code);
    Deployment previous = current;
    current = next;
    startSchedules();
    retired.removeIf(CompletableFuture::isDone);
    retired.add(previous.close());
  }

  /** How long the running calls may still take. */
  Duration longestCall() {
    Duration longest = Duration.ofSeconds(1);
    for (FunctionSpec function : current.application().functions().values()) {
      longest = function.timeout().compareTo(longest) > 0 ? function.timeout() : longest;
    }
    return longest.compareTo(LONGEST_STOP) > 0 ? LONGEST_STOP : longest;
  }

  /** Finishes the running calls and closes the handlers, for as long as it may take. */
  synchronized void stop(Duration patience) {
    scheduler.close();
    Deployment last = current;
    retired.add(last.close());
    try {
      CompletableFuture.allOf(retired.toArray(CompletableFuture[]::new))
          .get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException stuck) {
      last.cancel();
    } catch (InterruptedException interrupted) {
      last.cancel();
      Thread.currentThread().interrupt();
    }
  }

  private void reapLater() {
    workshop
        .clock()
        .after(
            REAPING,
            () -> {
              current.reap();
              reapLater();
            });
  }
}
