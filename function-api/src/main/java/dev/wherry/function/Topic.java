package dev.wherry.function;

import java.util.Map;

/**
 * A topic to publish to. Every method throws {@link ResourceException} when the platform refuses.
 */
public interface Topic {

  /**
   * Publishes a message.
   *
   * @param body a string as it is, anything else as JSON
   * @return the message's id
   */
  String publish(Object body);

  /**
   * Publishes a message with attributes, which subscribers filter by.
   *
   * @param body a string as it is, anything else as JSON
   * @return the message's id
   */
  String publish(Object body, Map<String, String> attributes);
}
