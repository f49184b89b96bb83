package dev.wherry.function;

import java.time.Instant;
import java.util.Optional;

/**
 * One row of a table changed.
 *
 * @param id stable over redeliveries
 * @param type what happened
 * @param before the row before, where the platform keeps it and there was one
 * @param after the row after, unless it was removed
 * @param time when it happened
 * @param <T> the row's type
 */
public record Change<T>(String id, Type type, Optional<T> before, Optional<T> after, Instant time) {

  /** What happened to a row. */
  public enum Type {
    /** It is new. */
    INSERTED,
    /** It was there before. */
    UPDATED,
    /** It is gone. */
    REMOVED
  }
}
