package dev.wherry.local.time;

import java.time.Duration;
import java.time.Instant;

/** The time, and what happens later. */
public interface Clock {

  /** The wall clock; it may jump. */
  Instant now();

  /** Nanoseconds from an arbitrary start; they never jump and only differences mean something. */
  long nanos();

  /**
   * Runs something once, later, on a thread that all such actions share: it is quick, blocks on
   * nothing and throws nothing.
   */
  Timer after(Duration delay, Runnable action);

  /** Something that will happen. */
  @FunctionalInterface
  interface Timer {

    /** Takes it back, unless it happened already. */
    void cancel();
  }
}
