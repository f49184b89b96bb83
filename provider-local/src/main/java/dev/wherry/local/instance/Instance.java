package dev.wherry.local.instance;

import dev.wherry.local.time.Clock;
import dev.wherry.runtime.host.Call;
import dev.wherry.runtime.host.ExitError;
import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.runtime.host.FunctionLoadException;
import dev.wherry.runtime.host.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One instance of a function: starts with its first call and handles one call after the other. */
final class Instance {

  private final FunctionPool pool;
  private final PoolSettings settings;
  private final Clock clock;
  private final Sandbox sandbox;
  private final InstanceThreads threads;

  /** Guarded by the pool. */
  private final Set<RunningCall> calls = new HashSet<>();

  /** Guarded by the pool. */
  private boolean condemned;

  /** Guarded by the pool. */
  private Instant idleSince = Instant.MAX;

  private final AtomicBoolean fresh = new AtomicBoolean(true);
  private volatile @Nullable FunctionInstance function;
  private volatile OptionalInt exitStatus = OptionalInt.empty();

  Instance(FunctionPool pool, PoolSettings settings, Clock clock, Sandbox.Factory sandboxes) {
    this.pool = pool;
    this.settings = settings;
    this.clock = clock;
    this.sandbox = sandboxes.open(this::exited);
    this.threads =
        new InstanceThreads(
            settings.function().value(), settings.requestsPerInstance(), sandbox.loader());
  }

  /** Handles a call on a thread of its own; the caller holds the pool. */
  void execute(RunningCall call) {
    calls.add(call);
    threads.execute(() -> handle(call));
  }

  /** A call left; the caller holds the pool. */
  void left(RunningCall call, Instant now) {
    calls.remove(call);
    idleSince = now;
  }

  boolean hasRoom() {
    return !condemned && calls.size() < settings.requestsPerInstance();
  }

  /** Those on their way; the caller holds the pool. */
  Set<RunningCall> calls() {
    return calls;
  }

  boolean isStarting() {
    return function == null;
  }

  boolean isIdle() {
    return calls.isEmpty();
  }

  boolean isIdleSince(Instant moment) {
    return isIdle() && !idleSince.isAfter(moment);
  }

  boolean isCondemned() {
    return condemned;
  }

  /** Gets no further call; the caller holds the pool. */
  void condemn() {
    condemned = true;
  }

  /** Closes the handler on a thread of the instance, then tells the pool. */
  void end() {
    threads.execute(
        () -> {
          try {
            close();
          } finally {
            pool.ended();
          }
        });
    threads.end();
  }

  private synchronized void close() {
    try {
      FunctionInstance loaded = function;
      if (loaded != null) {
        loaded.close();
      }
    } finally {
      sandbox.close();
    }
  }

  private void handle(RunningCall call) {
    call.begin();
    CallResult result = result(call);
    if (result instanceof CallResult.Completed completed && completed.streams()) {
      try {
        call.answer(result);
      } finally {
        leave(call);
      }
    } else {
      // The instance is free before the caller hears of it: its next call finds it.
      leave(call);
      call.answer(result);
    }
  }

  private void leave(RunningCall call) {
    call.leave();
    Thread.interrupted();
    sandbox.callFinished();
    pool.left(this, call);
  }

  private CallResult result(RunningCall running) {
    FunctionInstance started = function;
    try {
      if (started == null) {
        running.watch(clock, settings.startLimit(), () -> pool.expired(this, running, true));
        started = start();
      }
    } catch (FunctionLoadException failure) {
      return pool.notStarted(this, failure);
    } catch (ExitError exit) {
      return exited(exit);
    } catch (Throwable failure) {
      return pool.notStarted(
          this, new FunctionLoadException("starting it threw " + failure, failure));
    }
    return result(running, started);
  }

  private CallResult result(RunningCall running, FunctionInstance started) {
    Duration timeout = settings.timeout();
    long deadline = clock.now().plus(timeout).toEpochMilli();
    running.watch(clock, timeout, () -> pool.expired(this, running, false));
    FunctionCall call = running.call();
    boolean coldStart = fresh.getAndSet(false);
    try {
      Outcome outcome =
          started.invoke(
              call.invocation(),
              new Call(call.id(), deadline, call.traceParent(), call.principal()));
      return exitStatus.isPresent() ? exited() : new CallResult.Completed(outcome, coldStart);
    } catch (ExitError exit) {
      return exited(exit);
    } catch (Throwable fatal) {
      return pool.died(this, fatal);
    }
  }

  private synchronized FunctionInstance start() throws FunctionLoadException {
    FunctionInstance loaded = function;
    if (loaded == null) {
      loaded = sandbox.load();
      function = loaded;
    }
    return loaded;
  }

  private CallResult exited(ExitError exit) {
    exited(exit.status());
    return exited();
  }

  private CallResult exited() {
    return new CallResult.Ended(
        "the function's code ended its process with status " + exitStatus.orElse(0));
  }

  private void exited(int status) {
    boolean first = exitStatus.isEmpty();
    exitStatus = OptionalInt.of(status);
    if (first) {
      pool.exited(this, status);
    }
  }
}
