package dev.wherry.function;

import java.util.Map;

/**
 * A message of a queue or topic.
 *
 * @param id stable over redeliveries: what an idempotent handler remembers
 * @param delivery how often the message was delivered, this time included; 1 where the platform
 *     does not count
 * @param attributes the sender's attributes, possibly none
 * @param body the body, bound to the handler's type
 * @param <T> the body's type
 */
public record Message<T>(String id, int delivery, Map<String, String> attributes, T body) {

  /** Copies the attributes in. */
  public Message {
    attributes = Map.copyOf(attributes);
  }
}
