package dev.wherry.local.direct;

import dev.wherry.model.FunctionName;
import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import dev.wherry.runtime.json.JsonType;
import dev.wherry.runtime.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What goes between {@code invoke} and a running {@code dev}; documents travel as texts. */
final class DirectJson {

  private DirectJson() {}

  static byte[] write(DirectRequest request) throws JsonException {
    JsonWriter json = new JsonWriter();
    json.beginObject();
    text(json, "function", request.function().value());
    text(json, "input", new String(request.input(), StandardCharsets.UTF_8));
    if (request.trigger().isPresent()) {
      text(json, "trigger", Integer.toString(request.trigger().getAsInt()));
    }
    json.endObject();
    return json.toByteArray();
  }

  /**
   * Reads a request.
   *
   * @throws IllegalArgumentException when a field is none
   */
  static DirectRequest request(byte[] bytes) throws JsonException {
    Map<String, String> fields = fields(bytes);
    String trigger = fields.get("trigger");
    return new DirectRequest(
        new FunctionName(fields.getOrDefault("function", "")),
        trigger == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(trigger)),
        fields.getOrDefault("input", "").getBytes(StandardCharsets.UTF_8));
  }

  static byte[] write(DirectResult result) throws JsonException {
    JsonWriter json = new JsonWriter();
    json.beginObject();
    result.json().ifPresent(text -> text(json, "json", text));
    result.failure().ifPresent(text -> text(json, "failure", text));
    text(json, "coldStart", Boolean.toString(result.coldStart()));
    text(json, "nanos", Long.toString(result.took().toNanos()));
    text(json, "invocationId", result.invocationId());
    json.endObject();
    return json.toByteArray();
  }

  static DirectResult result(byte[] bytes) throws JsonException {
    Map<String, String> fields = fields(bytes);
    return new DirectResult(
        Optional.ofNullable(fields.get("json")),
        Optional.ofNullable(fields.get("failure")),
        Boolean.parseBoolean(fields.get("coldStart")),
        Duration.ofNanos(Long.parseLong(fields.getOrDefault("nanos", "0"))),
        fields.getOrDefault("invocationId", ""));
  }

  private static void text(JsonWriter json, String name, String value) {
    json.name(name);
    json.string(value);
  }

  private static Map<String, String> fields(byte[] bytes) throws JsonException {
    Map<String, String> fields = new HashMap<>();
    JsonReader json = new JsonReader(bytes);
    json.beginObject();
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      if (json.peek() == JsonType.STRING) {
        fields.put(name, json.string());
      } else {
        json.skip();
      }
    }
    json.end();
    return fields;
  }
}
