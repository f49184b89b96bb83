package dev.wherry.testkit.provider;

import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.HashSet;
import java.util.Set;

/**
 * What goes wrong between Wherry and a cloud: a kill at one moment, throttling, or a denied call.
 * Only what a process changed in the cloud outlives it, so there is a moment after each call that
 * may change something, and one when a stack begins to change: a kill before a call is the same as
 * one after the change before it.
 */
public final class Faults {

  /** What a killed process would not live to see. */
  static final class KilledError extends Error {

    private static final long serialVersionUID = 1;

    KilledError(String moment) {
      super("killed " + moment);
    }
  }

  private final Set<String> throttled = new HashSet<>();
  private final Set<String> denied = new HashSet<>();
  private int moments;
  private int killAt = Integer.MAX_VALUE;
  private boolean throttling;

  /** From now on the process dies at a moment. */
  synchronized void killAt(int moment) {
    moments = 0;
    killAt = moment;
  }

  /** Nothing goes wrong any more. */
  synchronized void heal() {
    killAt(Integer.MAX_VALUE);
    throttling = false;
    denied.clear();
  }

  /** Every call that may be tried again is refused once. */
  synchronized void throttle() {
    throttling = true;
  }

  /** Calls of this name are not allowed. */
  synchronized void deny(String method) {
    denied.add(method);
  }

  synchronized void refuseDenied(String method) {
    if (denied.contains(method)) {
      throw new ProviderException(
          ProviderFailure.of(FailureKind.PERMISSION, "not allowed: " + method));
    }
  }

  /** How many calls were refused. */
  synchronized int refusals() {
    return throttled.size();
  }

  /** A moment that is unlike all before it. */
  synchronized void moment(String description) {
    moments++;
    alive(description);
  }

  /** Who is dead makes no call. */
  synchronized void alive(String description) {
    if (moments >= killAt) {
      throw new KilledError(description);
    }
  }

  synchronized void refuseOnce(String call) {
    if (throttling && throttled.add(call)) {
      throw new ProviderException(ProviderFailure.of(FailureKind.THROTTLED, "slow down: " + call));
    }
  }
}
