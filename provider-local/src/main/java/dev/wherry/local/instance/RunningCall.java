package dev.wherry.local.instance;

import dev.wherry.local.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A call on its way: it gets exactly one result, from its thread or from the watchdog. */
final class RunningCall {

  private enum State {
    OPEN,
    ANSWERING,
    OVER
  }

  /** How often it waits on because it may be its turn soon. */
  private static final int LONGEST_WAIT = 20;

  private final FunctionCall call;
  private State state = State.OPEN;
  private boolean expired;
  private long seen;
  private int rounds;
  private @Nullable Thread thread;
  private Clock.Timer watchdog = () -> {};

  RunningCall(FunctionCall call) {
    this.call = call;
  }

  FunctionCall call() {
    return call;
  }

  /** The call waits for an instance; its pool has completed so many calls. */
  synchronized void waitFrom(long completions) {
    seen = completions;
  }

  /** Whether it may be its turn soon: other calls were completed, or an instance is starting. */
  synchronized boolean waitsOn(long completions, boolean starting) {
    boolean soon = (starting || completions != seen) && rounds < LONGEST_WAIT;
    seen = completions;
    rounds++;
    return soon;
  }

  synchronized void begin() {
    thread = Thread.currentThread();
  }

  /** Replaces the watchdog. */
  synchronized void watch(Clock clock, Duration limit, Runnable expired) {
    watchdog.cancel();
    watchdog = clock.after(limit, expired);
  }

  /** Gives the result, unless there was one. */
  void answer(CallResult result) {
    synchronized (this) {
      if (state != State.OPEN) {
        return;
      }
      state = State.ANSWERING;
    }
    call.observer().completed(result);
  }

  /** Gives up, unless the call is over: answers when nobody did, else cuts the answer off. */
  boolean expire(Supplier<CallResult> result) {
    boolean answered;
    synchronized (this) {
      if (state == State.OVER) {
        return false;
      }
      answered = state == State.ANSWERING;
      expired = true;
      state = State.OVER;
    }
    CallResult given = result.get();
    if (answered) {
      call.observer().cutOff();
    } else {
      call.observer().completed(given);
    }
    interrupt();
    return true;
  }

  /** Ends the call's time on its thread; no interrupt comes after this. */
  synchronized void leave() {
    watchdog.cancel();
    thread = null;
    if (state == State.ANSWERING) {
      state = State.OVER;
    }
  }

  synchronized boolean isExpired() {
    return expired;
  }

  /** Lets everything else run before its code. */
  synchronized void demote() {
    if (thread != null) {
      Demotion.of(thread);
    }
  }

  /** Whether the code still runs. */
  synchronized boolean isRunning() {
    return thread != null;
  }

  /** Where the code is, for the developer. */
  synchronized StackTraceElement[] trace() {
    return thread == null ? new StackTraceElement[0] : thread.getStackTrace();
  }

  private synchronized void interrupt() {
    if (thread != null) {
      thread.interrupt();
    }
  }
}
