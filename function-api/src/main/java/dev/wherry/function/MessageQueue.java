package dev.wherry.function;

import java.util.Map;

/** A queue to send to. Every method throws {@link ResourceException} when the platform refuses. */
public interface MessageQueue {

  /**
   * Sends a message.
   *
   * @param body a string as it is, anything else as JSON
   * @return the message's id
   */
  String send(Object body);

  /**
   * Sends a message with attributes.
   *
   * @param body a string as it is, anything else as JSON
   * @return the message's id
   */
  String send(Object body, Map<String, String> attributes);

  /**
   * Sends a message to a FIFO queue.
   *
   * @param body a string as it is, anything else as JSON
   * @param group messages of one group keep their order
   * @return the message's id
   */
  String sendOrdered(Object body, String group);
}
