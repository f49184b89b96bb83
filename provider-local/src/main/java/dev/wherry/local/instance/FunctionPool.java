package dev.wherry.local.instance;

import dev.wherry.local.event.LocalEvents;
import dev.wherry.local.time.Clock;
import dev.wherry.runtime.host.FunctionLoadException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The instances of one function in one version of its code.
 *
 * <p>A call goes to the oldest instance with room. When there is none it waits a moment for one to
 * become free or ready, so that short calls share an instance; when none does, or the queue moves
 * too slowly, another instance is started. At the limit it is refused: at once where the manifest
 * sets the limit; where the limit is only the runner's own it may wait for a while, unless the
 * calls before it run into their timeout.
 */
public final class FunctionPool implements Callee {

  private final PoolSettings settings;
  private final Sandbox.Factory sandboxes;
  private final Clock clock;
  private final PoolLog log;
  private final Instances instances;
  private final Set<RunningCall> waiting = new LinkedHashSet<>();
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private long completions;
  private int ending;
  private boolean closing;
  private boolean lastTimedOut;

  /**
   * An empty pool.
   *
   * @param abandonedCount the function's abandoned instances over all versions of its code
   */
  public FunctionPool(
      PoolSettings settings,
      Sandbox.Factory sandboxes,
      Clock clock,
      LocalEvents events,
      AtomicInteger abandonedCount) {
    this.settings = settings;
    this.sandboxes = sandboxes;
    this.clock = clock;
    this.log = new PoolLog(settings.function(), clock, events);
    this.instances = new Instances(settings.maxInstances(), abandonedCount);
  }

  @Override
  public boolean call(FunctionCall call) {
    RunningCall running = new RunningCall(call);
    CallResult refused;
    synchronized (this) {
      if (closing) {
        return false;
      }
      refused = admit(running);
    }
    if (refused != null) {
      running.answer(refused);
    }
    return true;
  }

  private @Nullable CallResult admit(RunningCall call) {
    Instance free = instances.withRoom();
    if (free != null) {
      free.execute(call);
    } else if (!instances.isEmpty()) {
      waiting.add(call);
      call.waitFrom(completions);
      call.watch(clock, PoolSettings.PATIENCE, () -> impatient(call));
    } else if (instances.hasCapacity()) {
      start(call);
    } else {
      return refused();
    }
    return null;
  }

  private void impatient(RunningCall call) {
    synchronized (this) {
      if (!waiting.contains(call)) {
        return;
      }
      if (call.waitsOn(completions, instances.isAnyStarting())) {
        call.watch(clock, PoolSettings.PATIENCE, () -> impatient(call));
        return;
      }
      if (instances.hasCapacity()) {
        waiting.remove(call);
        start(call);
        return;
      }
      if (mayWait()) {
        call.watch(clock, PoolSettings.QUEUEING, () -> giveUp(call));
        return;
      }
    }
    giveUp(call);
  }

  /** Behind calls that run into their timeout there is nothing to wait for. */
  private boolean mayWait() {
    return settings.limit().isEmpty() && !instances.isEmpty() && !lastTimedOut;
  }

  private void giveUp(RunningCall call) {
    CallResult refused;
    synchronized (this) {
      if (!waiting.remove(call)) {
        return;
      }
      refused = refused();
      completeWhenClosed();
    }
    call.answer(refused);
  }

  private CallResult refused() {
    int stuck = instances.abandonedCount();
    String reason = "all " + settings.maxInstances() + " instances are busy";
    return new CallResult.Refused(
        stuck == 0 ? reason : reason + ", " + stuck + " of them with calls past their timeout",
        Duration.ofSeconds(1));
  }

  private void start(RunningCall call) {
    Instance instance = new Instance(this, settings, clock, sandboxes);
    instances.add(instance);
    instance.execute(call);
  }

  /** A call's code is through. */
  synchronized void left(Instance instance, RunningCall call) {
    instance.left(call, clock.now());
    lastTimedOut &= call.isExpired();
    completions++;
    Iterator<RunningCall> next = waiting.iterator();
    if (!instance.isCondemned() && next.hasNext()) {
      RunningCall first = next.next();
      next.remove();
      instance.execute(first);
    } else if (instance.isIdle() && (closing || instance.isCondemned())) {
      end(instance);
    }
  }

  private void end(Instance instance) {
    instance.condemn();
    instances.remove(instance);
    ending++;
    instance.end();
    for (Iterator<RunningCall> next = waiting.iterator();
        next.hasNext() && instances.hasCapacity(); ) {
      RunningCall first = next.next();
      next.remove();
      start(first);
    }
  }

  /** An instance's handler is closed. */
  synchronized void ended() {
    ending--;
    completeWhenClosed();
  }

  /** A call's time is over. */
  void expired(Instance instance, RunningCall call, boolean starting) {
    if (call.expire(() -> timedOut(instance, call, starting))) {
      refuseWaiting();
      clock.after(PoolSettings.GRACE, () -> abandon(instance, call));
    }
  }

  private void refuseWaiting() {
    List<RunningCall> hopeless;
    synchronized (this) {
      lastTimedOut = true;
      hopeless = settings.limit().isEmpty() ? List.copyOf(waiting) : List.of();
    }
    hopeless.forEach(this::impatient);
  }

  private CallResult timedOut(Instance instance, RunningCall call, boolean starting) {
    condemn(instance);
    return log.timedOut(settings, call, starting);
  }

  private void abandon(Instance instance, RunningCall call) {
    synchronized (this) {
      if (!call.isRunning() || !instances.abandon(instance)) {
        return;
      }
      completeWhenClosed();
    }
    call.demote();
    log.abandoned(call, instances.abandonedCount(), settings.maxInstances());
  }

  CallResult notStarted(Instance instance, FunctionLoadException failure) {
    condemn(instance);
    return log.notStarted(failure);
  }

  CallResult died(Instance instance, Throwable fatal) {
    condemn(instance);
    return log.died(fatal);
  }

  void exited(Instance instance, int status) {
    log.exited(status);
    condemn(instance);
  }

  private synchronized void condemn(Instance instance) {
    instance.condemn();
    if (instance.isIdle() && instances.contains(instance)) {
      end(instance);
    }
  }

  @Override
  public synchronized int runningCalls() {
    return waiting.size() + instances.calls().size();
  }

  @Override
  public synchronized void reap() {
    Instant moment = clock.now().minus(PoolSettings.IDLE);
    instances.idleSince(moment).forEach(this::end);
  }

  @Override
  public synchronized CompletableFuture<Void> close() {
    closing = true;
    instances.idle().forEach(this::end);
    completeWhenClosed();
    return closed;
  }

  @Override
  public void cancel() {
    List<RunningCall> calls = new ArrayList<>();
    synchronized (this) {
      calls.addAll(waiting);
      waiting.clear();
      calls.addAll(instances.calls());
    }
    CallResult stopped = new CallResult.TimedOut("the local runner was stopped");
    calls.forEach(call -> call.expire(() -> stopped));
  }

  private void completeWhenClosed() {
    if (closing && instances.isEmpty() && waiting.isEmpty() && ending == 0) {
      closed.complete(null);
    }
  }
}
