package dev.wherry.function.test;

import dev.wherry.function.Topic;
import java.util.Map;
import java.util.Optional;

/** A topic that keeps what is published. */
final class MemoryTopic extends SentMessages implements Topic {

  @Override
  public String publish(Object body) {
    return keep(body, Map.of(), Optional.empty());
  }

  @Override
  public String publish(Object body, Map<String, String> attributes) {
    return keep(body, attributes, Optional.empty());
  }
}
