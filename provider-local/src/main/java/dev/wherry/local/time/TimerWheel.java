package dev.wherry.local.time;

import java.util.List;

/**
 * Timers in the slots of a wheel: setting and taking back takes the same short time however many
 * there are. Its user holds a lock.
 */
final class TimerWheel {

  /** How far the wheel turns at a time. */
  static final long TICK_NANOS = 4_000_000;

  private static final int SLOTS = 1024;

  private final Entry[] slots = new Entry[SLOTS];
  private long turned;

  TimerWheel() {
    for (int i = 0; i < SLOTS; i++) {
      slots[i] = new Entry(0, () -> {});
    }
  }

  /** A timer, or the head of a slot's ring. */
  static final class Entry {

    private final long tick;
    private final Runnable action;
    private Entry before = this;
    private Entry after = this;

    private Entry(long tick, Runnable action) {
      this.tick = tick;
      this.action = action;
    }

    long tick() {
      return tick;
    }

    /** Takes it off the wheel; off it already, nothing happens. */
    void remove() {
      before.after = after;
      after.before = before;
      before = this;
      after = this;
    }

    private void insertBefore(Entry other) {
      before = other.before;
      after = other;
      before.after = this;
      other.before = this;
    }
  }

  Entry add(long tick, Runnable action) {
    Entry entry = new Entry(Math.max(tick, turned + 1), action);
    entry.insertBefore(slot(entry.tick));
    return entry;
  }

  /** Takes off what is due by a tick, in order. */
  void turnTo(long tick, List<Runnable> due) {
    long first = Math.max(turned + 1, tick - SLOTS + 1);
    for (long slot = first; slot <= tick; slot++) {
      Entry head = slot(slot);
      for (Entry entry = head.after; entry != head; ) {
        Entry next = entry.after;
        if (entry.tick <= tick) {
          entry.remove();
          due.add(entry.action);
        }
        entry = next;
      }
    }
    turned = Math.max(turned, tick);
  }

  /** When to look again: the next slot that is not empty, at most one turn from now. */
  long nextTick() {
    long tick = turned + 1;
    while (tick < turned + SLOTS && slot(tick).after == slot(tick)) {
      tick++;
    }
    return tick;
  }

  private Entry slot(long tick) {
    return slots[(int) (tick % SLOTS)];
  }
}
