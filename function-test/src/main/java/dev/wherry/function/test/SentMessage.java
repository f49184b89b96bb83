package dev.wherry.function.test;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A message that a function under test sent.
 *
 * @param id what the sender was told
 * @param body the text: a string as it was, anything else as JSON
 * @param attributes the sender's
 * @param group of a FIFO queue
 */
public record SentMessage(
    String id, String body, Map<String, String> attributes, Optional<String> group) {

  /** Copies the attributes in. */
  public SentMessage {
    attributes = Map.copyOf(attributes);
  }

  /**
   * The JSON body bound to a type.
   *
   * @throws AssertionError when it does not fit; the message holds the body
   */
  public <T> T json(Class<T> type) {
    return type.cast(TestJson.plain().read(body.getBytes(StandardCharsets.UTF_8), type));
  }
}
