package dev.wherry.local.lambda.event;

import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import dev.wherry.runtime.json.JsonType;
import dev.wherry.runtime.json.JsonWriter;
import java.nio.charset.StandardCharsets;

/** Writes one document into another. */
final class JsonCopy {

  private JsonCopy() {}

  static void of(String json, JsonWriter out) throws JsonException {
    JsonReader in = new JsonReader(json.getBytes(StandardCharsets.UTF_8));
    value(in, out);
    in.end();
  }

  static void value(JsonReader in, JsonWriter out) throws JsonException {
    JsonType type = in.peek();
    switch (type) {
      case OBJECT -> object(in, out);
      case ARRAY -> array(in, out);
      case STRING -> out.string(in.string());
      case NUMBER -> out.numberText(in.number());
      case BOOLEAN -> out.bool(in.bool());
      default -> {
        in.skip();
        out.nullValue();
      }
    }
  }

  private static void object(JsonReader in, JsonWriter out) throws JsonException {
    in.beginObject();
    out.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      out.name(name);
      value(in, out);
    }
    out.endObject();
  }

  private static void array(JsonReader in, JsonWriter out) throws JsonException {
    in.beginArray();
    out.beginArray();
    while (in.nextElement()) {
      value(in, out);
    }
    out.endArray();
  }
}
