package dev.wherry.function.test;

import dev.wherry.function.MessageQueue;
import java.util.Map;
import java.util.Optional;

/** A queue that keeps what is sent. */
final class MemoryQueue extends SentMessages implements MessageQueue {

  @Override
  public String send(Object body) {
    return keep(body, Map.of(), Optional.empty());
  }

  @Override
  public String send(Object body, Map<String, String> attributes) {
    return keep(body, attributes, Optional.empty());
  }

  @Override
  public String sendOrdered(Object body, String group) {
    return keep(body, Map.of(), Optional.of(group));
  }
}
