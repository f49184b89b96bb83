package dev.wherry.runtime;

import dev.wherry.function.Event;
import dev.wherry.function.ScheduledTime;
import dev.wherry.runtime.bind.Parameters;
import dev.wherry.runtime.host.Call;
import dev.wherry.runtime.host.Invocation;
import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import dev.wherry.runtime.json.JsonType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes CloudEvents 1.0 of what a platform delivers. */
final class CloudEvents {

  private static final byte[] NO_DATA = "null".getBytes(StandardCharsets.UTF_8);

  private CloudEvents() {}

  /** An event in an HTTP request: attributes in {@code ce-} headers, or all in the body. */
  static Event<?> ofRequest(Invocation.Http http, Codec codec) throws IOException {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> header : http.headers().entrySet()) {
      if (header.getKey().startsWith("ce-")) {
        attributes.put(header.getKey().substring(3), header.getValue().get(0));
      }
    }
    return attributes.isEmpty()
        ? ofDocument(http.body(), codec)
        : event(attributes, http.body(), codec);
  }

  /** An event in CloudEvents' JSON form. */
  static Event<?> ofDocument(byte[] json, Codec codec) throws IOException {
    Map<String, String> attributes = new LinkedHashMap<>();
    byte[] data = NO_DATA;
    JsonReader in = new JsonReader(json);
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      int start = in.mark().position();
      if (name.equals("data") || name.equals("data_base64")) {
        in.skip();
        data = Arrays.copyOfRange(json, start, in.mark().position());
      } else if (in.peek() == JsonType.STRING) {
        attributes.put(name, in.string());
      } else {
        in.skip();
        int end = in.mark().position();
        attributes.put(name, new String(json, start, end - start, StandardCharsets.UTF_8).trim());
      }
    }
    in.end();
    return event(attributes, data, codec);
  }

  /** A schedule that fired, as an event. */
  static Event<?> ofSchedule(ScheduledTime time, Call call, Codec codec) throws IOException {
    Object data =
        time.input().isEmpty()
            ? null
            : codec.read(time.input().get().getBytes(StandardCharsets.UTF_8), Parameters.NONE);
    return made(
        call.invocationId(),
        "/schedule",
        "dev.wherry.schedule.fired",
        Optional.empty(),
        Optional.of(time.time()),
        data,
        Map.of());
  }

  private static Event<?> event(Map<String, String> attributes, byte[] data, Codec codec)
      throws IOException {
    attributes.remove("specversion");
    attributes.remove("datacontenttype");
    String id = required(attributes, "id");
    String source = required(attributes, "source");
    String type = required(attributes, "type");
    Optional<String> subject = Optional.ofNullable(attributes.remove("subject"));
    Optional<Instant> time = time(attributes.remove("time"));
    Object bound = codec.read(data.length == 0 ? NO_DATA : data, Parameters.NONE);
    return made(id, source, type, subject, time, bound, attributes);
  }

  /** An event may come without data, whatever the type that the handler declares. */
  @SuppressWarnings("NullAway")
  private static Event<?> made(
      String id,
      String source,
      String type,
      Optional<String> subject,
      Optional<Instant> time,
      @Nullable Object data,
      Map<String, String> extensions) {
    return new Event<>(id, source, type, subject, time, data, extensions);
  }

  private static String required(Map<String, String> attributes, String name) throws JsonException {
    String value = attributes.remove(name);
    if (value == null) {
      throw new JsonException("$." + name, "a CloudEvent needs it", null);
    }
    return value;
  }

  private static Optional<Instant> time(@Nullable String text) throws JsonException {
    try {
      return text == null ? Optional.empty() : Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      throw new JsonException("$.time", "must be a time such as 2026-01-31T09:30:00Z", e);
    }
  }
}
