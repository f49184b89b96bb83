package dev.wherry.local.schedule;

import dev.wherry.function.ScheduledTime;
import dev.wherry.local.direct.DocumentJson;
import dev.wherry.local.direct.FunctionCaller;
import dev.wherry.local.time.Clock;
import dev.wherry.runtime.host.Invocation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Fires schedules. A call that still runs does not keep the next one from firing.
 *
 * <p>It looks at the clock at least every half minute, because timers stand still while the machine
 * sleeps. What was missed by then fires once, for the latest of the missed moments, and is late.
 */
public final class Scheduler implements AutoCloseable {

  private static final Duration LONGEST_LOOK_AWAY = Duration.ofSeconds(30);
  private static final Duration LATE = Duration.ofMinutes(1);

  private final FunctionCaller caller;
  private final Clock clock;
  private List<ScheduledTrigger> triggers = List.of();
  private Instant looked;
  private Clock.Timer timer = () -> {};
  private boolean closed;

  /** A scheduler without schedules. */
  public Scheduler(FunctionCaller caller, Clock clock) {
    this.caller = caller;
    this.clock = clock;
    this.looked = clock.now();
  }

  /** Fires these from now on, and the former no longer. */
  public synchronized void replace(List<ScheduledTrigger> others) {
    look();
    triggers = List.copyOf(others);
    lookLater();
  }

  /** The schedules, with the functions in the order of the manifest. */
  public synchronized List<ScheduledTrigger> triggers() {
    return triggers;
  }

  private synchronized void tick() {
    if (!closed) {
      look();
      lookLater();
    }
  }

  private void look() {
    Instant now = clock.now();
    if (now.isBefore(looked.minus(LATE))) {
      // The clock was set back: some moments come again, which is better than none for hours.
      looked = now;
    }
    for (ScheduledTrigger trigger : triggers) {
      Optional<Instant> due = Optional.empty();
      Optional<Instant> next = trigger.next(looked);
      while (next.isPresent() && !next.get().isAfter(now)) {
        due = next;
        next = trigger.next(next.get());
      }
      due.ifPresent(moment -> fire(trigger, moment, now));
    }
    looked = now.isAfter(looked) ? now : looked;
  }

  private void fire(ScheduledTrigger trigger, Instant moment, Instant now) {
    ScheduledTime time =
        new ScheduledTime(
            moment,
            trigger.clock().timezone(),
            moment.plus(LATE).isBefore(now),
            trigger.clock().input().map(DocumentJson::of));
    caller.call(
        trigger.function(),
        new Invocation.Schedule(time),
        "schedule " + trigger.clock().schedule(),
        result -> {});
  }

  private void lookLater() {
    timer.cancel();
    Duration wait = LONGEST_LOOK_AWAY;
    for (ScheduledTrigger trigger : triggers) {
      Optional<Instant> next = trigger.next(looked);
      if (next.isPresent()) {
        Duration until = Duration.between(clock.now(), next.get());
        wait = until.compareTo(wait) < 0 ? until : wait;
      }
    }
    if (!triggers.isEmpty()) {
      timer = clock.after(wait.isNegative() ? Duration.ZERO : wait, this::tick);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    timer.cancel();
  }
}
