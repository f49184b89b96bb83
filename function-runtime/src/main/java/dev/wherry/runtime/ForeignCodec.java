package dev.wherry.runtime;

import dev.wherry.function.JsonMapper;
import dev.wherry.runtime.bind.Parameters;
import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import dev.wherry.runtime.json.JsonType;
import dev.wherry.runtime.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON library of the project's own. It knows no parameters, so they are added to the document,
 * as strings, before it reads.
 */
record ForeignCodec(JsonMapper mapper, Type input) implements Codec {

  @Override
  public @Nullable Object read(byte[] json, Parameters parameters) throws IOException {
    boolean none = parameters.path().isEmpty() && parameters.query().isEmpty();
    return mapper.read(none ? json : completed(json, parameters), input);
  }

  @Override
  public byte[] write(@Nullable Object value) throws IOException {
    return mapper.write(value);
  }

  private static byte[] completed(byte[] json, Parameters parameters) throws JsonException {
    Set<String> names = json.length == 0 ? new HashSet<>() : names(json);
    if (names == null) {
      return json;
    }
    boolean empty = names.isEmpty();
    JsonWriter added = new JsonWriter();
    added.beginObject();
    for (Map.Entry<String, String> parameter : parameters.path().entrySet()) {
      if (names.add(parameter.getKey())) {
        added.name(parameter.getKey());
        added.string(parameter.getValue());
      }
    }
    for (Map.Entry<String, List<String>> parameter : parameters.query().entrySet()) {
      if (names.add(parameter.getKey())) {
        added.name(parameter.getKey());
        write(parameter.getValue(), added);
      }
    }
    added.endObject();
    return empty ? added.toByteArray() : joined(json, added.toByteArray());
  }

  private static void write(List<String> values, JsonWriter out) throws JsonException {
    if (values.size() == 1) {
      out.string(values.get(0));
      return;
    }
    out.beginArray();
    for (String value : values) {
      out.string(value);
    }
    out.endArray();
  }

  /** The names of the document's members; null when it is no object. */
  private static @Nullable Set<String> names(byte[] json) throws JsonException {
    JsonReader in = new JsonReader(json);
    if (in.peek() != JsonType.OBJECT) {
      return null;
    }
    Set<String> names = new HashSet<>();
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      names.add(name);
      in.skip();
    }
    in.end();
    return names;
  }

  /** One object with the members of both, neither of which is empty. */
  private static byte[] joined(byte[] json, byte[] added) {
    if (added.length == 2) {
      return json;
    }
    int end = json.length;
    while (json[end - 1] != '}') {
      end--;
    }
    ByteArrayOutputStream joined = new ByteArrayOutputStream(json.length + added.length);
    joined.write(json, 0, end - 1);
    joined.write(',');
    joined.write(added, 1, added.length - 1);
    return joined.toByteArray();
  }
}
