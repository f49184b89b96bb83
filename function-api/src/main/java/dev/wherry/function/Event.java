package dev.wherry.function;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An event in the form of CloudEvents 1.0, for handlers that take events of several kinds.
 *
 * @param id unique within {@code source}
 * @param source where the event comes from, a URI reference
 * @param type what happened, such as {@code dev.wherry.object.created}
 * @param subject what it happened to
 * @param time when it happened
 * @param data the payload, bound to the handler's type
 * @param extensions further attributes by name
 * @param <T> the payload's type
 */
public record Event<T>(
    String id,
    String source,
    String type,
    Optional<String> subject,
    Optional<Instant> time,
    T data,
    Map<String, String> extensions) {

  /** Copies the extensions in. */
  public Event {
    extensions = Map.copyOf(extensions);
  }
}
