package dev.wherry.function.test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what was sent. */
class SentMessages {

  private final List<SentMessage> sent = new CopyOnWriteArrayList<>();

  final List<SentMessage> sent() {
    return List.copyOf(sent);
  }

  final synchronized String keep(
      Object body, Map<String, String> attributes, Optional<String> group) {
    String text =
        body instanceof String string
            ? string
            : new String(TestJson.plain().write(body), StandardCharsets.UTF_8);
    String id = "message-" + (sent.size() + 1);
    sent.add(new SentMessage(id, text, attributes, group));
    return id;
  }
}
