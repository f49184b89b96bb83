package dev.wherry.testkit.provider;

import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.HashSet;
import java.util.Set;

/** What goes wrong between Wherry and a cloud: a kill at one moment, or throttling. */
public final class Faults {

  /** What a killed process would not live to see. */
  static final class KilledError extends Error {

    private static final long serialVersionUID = 1;

    KilledError(String moment) {
      super("killed " + moment);
    }
  }

  private final Set<String> throttled = new HashSet<>();
  private int moments;
  private int killAt = Integer.MAX_VALUE;
  private boolean throttling;

  /** From now on the process dies at a moment: each call has two, before and after its effect. */
  synchronized void killAt(int moment) {
    moments = 0;
    killAt = moment;
  }

  /** Nothing goes wrong any more. */
  synchronized void heal() {
    killAt(Integer.MAX_VALUE);
    throttling = false;
  }

  /** Every call that may be tried again is refused once. */
  synchronized void throttle() {
    throttling = true;
  }

  /** How many calls were refused. */
  synchronized int refusals() {
    return throttled.size();
  }

  synchronized void moment(String description) {
    moments++;
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
