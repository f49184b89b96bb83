package dev.wherry.function;

import java.time.Instant;
import java.util.Optional;

/**
 * An alert changed its state.
 *
 * @param id stable over redeliveries
 * @param name the alert's name in {@code wherry.yml}
 * @param state the new state
 * @param reason the platform's own words
 * @param time when it changed
 */
public record Alert(String id, String name, State state, Optional<String> reason, Instant time) {

  /** Whether the alert's condition holds. */
  public enum State {
    /** It holds. */
    FIRING,
    /** It no longer holds. */
    RESOLVED,
    /** The platform has too little data to say. */
    UNKNOWN
  }
}
