package dev.wherry.local;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.local.event.LocalEvents;
import dev.wherry.local.http.Front;
import dev.wherry.local.server.LoopbackServer;
import dev.wherry.local.time.Clock;
import dev.wherry.local.time.SystemClock;
import dev.wherry.model.Application;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.ProjectCode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An app that runs on this machine and serves HTTP on the loopback address.
 *
 * <p>Handlers' standard output is told apart when the process sets {@link
 * dev.wherry.local.output.HandlerOutput} as its standard streams.
 */
public final class LocalRunner implements AutoCloseable {

  /** How long running calls are waited for when the runner stops, whatever their timeouts. */
  public static final Duration LONGEST_STOP = Duration.ofSeconds(30);

  private static final Duration REAPING = Duration.ofMinutes(1);

  private final Workshop workshop;
  private final SystemClock clock;
  private final Set<CompletableFuture<Void>> retired = new HashSet<>();
  private volatile Deployment current;
  private final LoopbackServer server;

  private LocalRunner(Workshop workshop, SystemClock clock, Deployment first)
      throws LocalStartException {
    this.workshop = workshop;
    this.clock = clock;
    this.current = first;
    Front front =
        new Front(
            () -> current.site(), (exchange, answer) -> {}, workshop.clock(), workshop.events());
    this.server = serve(workshop.options().port(), front);
    reapLater(workshop.clock());
  }

  /**
   * Starts an app; no function is loaded before its first call.
   *
   * @throws LocalStartException when the port is taken, or the code cannot be read
   */
  public static LocalRunner start(
      LocalOptions options, Application application, ProjectCode code, LocalEvents events)
      throws LocalStartException {
    SystemClock clock = new SystemClock();
    Workshop workshop = new Workshop(options, clock, events);
    return new LocalRunner(workshop, clock, Deployment.of(workshop, application, code));
  }

  private static LoopbackServer serve(int port, Front front) throws LocalStartException {
    try {
      return LoopbackServer.start(port, front);
    } catch (IOException failure) {
      throw new LocalStartException(
          Diagnostic.error("W0601", "port " + port + " cannot be used: " + failure.getMessage()),
          failure);
    }
  }

  /** Where it serves: {@code http://localhost:8080}. */
  public URI address() {
    return URI.create("http://localhost:" + server.port());
  }

  /** How many calls run right now. */
  public int runningCalls() {
    return current.runningCalls();
  }

  /**
   * Puts another version in place of the running one: calls that run end on the old, the next ones
   * go to the new, none is lost.
   *
   * @throws LocalStartException when the new version cannot run; the old one stays
   */
  public synchronized void replace(Application application, ProjectCode code)
      throws LocalStartException {
    Deployment next = Deployment.of(workshop, application, code);
    Deployment previous = current;
    current = next;
    retired.removeIf(CompletableFuture::isDone);
    retired.add(previous.close());
  }

  /** Stops accepting, finishes running calls up to their timeouts, closes the handlers. */
  @Override
  public synchronized void close() {
    Duration patience = longestCall();
    server.stop(patience);
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
    clock.close();
  }

  private Duration longestCall() {
    Duration longest = Duration.ofSeconds(1);
    for (FunctionSpec function : current.application().functions().values()) {
      longest = function.timeout().compareTo(longest) > 0 ? function.timeout() : longest;
    }
    return longest.compareTo(LONGEST_STOP) > 0 ? LONGEST_STOP : longest;
  }

  private void reapLater(Clock time) {
    time.after(
        REAPING,
        () -> {
          current.reap();
          reapLater(time);
        });
  }
}
