package dev.wherry.local.log;

import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import dev.wherry.runtime.json.JsonType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A log line that is a JSON object: its texts, numbers and booleans by name. */
public final class FlatJson {

  private FlatJson() {}

  /** Members of objects within it have a dot between the names; lists are left out. */
  public static Map<String, Object> read(String line) throws JsonException {
    Map<String, Object> fields = new LinkedHashMap<>();
    JsonReader in = new JsonReader(line.getBytes(StandardCharsets.UTF_8));
    members("", in, fields);
    in.end();
    return fields;
  }

  private static void members(String prefix, JsonReader in, Map<String, Object> fields)
      throws JsonException {
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      JsonType type = in.peek();
      switch (type) {
        case STRING -> fields.put(prefix + name, in.string());
        case NUMBER -> fields.put(prefix + name, new BigDecimal(in.number()));
        case BOOLEAN -> fields.put(prefix + name, in.bool());
        case OBJECT -> members(prefix + name + ".", in, fields);
        default -> in.skip();
      }
    }
  }
}
