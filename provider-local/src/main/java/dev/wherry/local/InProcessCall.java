package dev.wherry.local;

import dev.wherry.local.direct.DirectCall;
import dev.wherry.local.direct.DirectRequest;
import dev.wherry.local.direct.DirectResult;
import dev.wherry.local.event.LocalEvents;
import dev.wherry.local.time.SystemClock;
import dev.wherry.model.Application;
import dev.wherry.model.ProjectCode;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadPoolExecutor;

/** Calls functions in this process; nothing is served and no schedule fires. */
final class InProcessCall implements DirectCall {

  private final RunningApp app;
  private final SystemClock clock;
  private final ThreadPoolExecutor background;

  private InProcessCall(RunningApp app, SystemClock clock, ThreadPoolExecutor background) {
    this.app = app;
    this.clock = clock;
    this.background = background;
  }

  static InProcessCall open(
      LocalOptions options, Application application, ProjectCode code, LocalEvents events)
      throws LocalStartException {
    SystemClock clock = new SystemClock();
    ThreadPoolExecutor background = Background.start();
    Workshop workshop = new Workshop(options, InProcessHost::open, clock, events, background);
    return new InProcessCall(RunningApp.of(workshop, application, code), clock, background);
  }

  @Override
  public DirectResult call(DirectRequest request) throws IOException {
    CompletableFuture<DirectResult> result = new CompletableFuture<>();
    app.directCalls().call(request, result::complete);
    return result.join();
  }

  @Override
  public void close() {
    app.stop(app.longestCall());
    background.shutdownNow();
    clock.close();
  }
}
