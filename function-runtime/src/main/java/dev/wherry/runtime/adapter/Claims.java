package dev.wherry.runtime.adapter;

import dev.wherry.function.Principal;
import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import dev.wherry.runtime.json.JsonType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody vouches for about a caller: JSON of any shape, and the principal made of it. */
public final class Claims {

  private Claims() {}

  /** A caller; claims that are null are left out. */
  public static Principal principal(
      @Nullable Object subject, List<String> scopes, Map<?, ?> claims) {
    Map<String, Object> known = new LinkedHashMap<>();
    for (Map.Entry<?, ?> claim : claims.entrySet()) {
      if (claim.getValue() != null) {
        known.put((String) claim.getKey(), claim.getValue());
      }
    }
    return new Principal(subject instanceof String name ? name : "", scopes, known);
  }

  /** Adds the words of a list with blanks between them. */
  public static void addWords(String text, List<String> words) {
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf(' ', start);
      end = end < 0 ? text.length() : end;
      if (end > start) {
        words.add(text.substring(start, end));
      }
      start = end + 1;
    }
  }

  /** Reads any JSON value; numbers become {@link BigDecimal}. */
  public static @Nullable Object value(JsonReader in) throws JsonException {
    JsonType type = in.peek();
    if (type == JsonType.OBJECT) {
      return members(in);
    }
    if (type == JsonType.ARRAY) {
      return elements(in);
    }
    if (type == JsonType.STRING) {
      return in.string();
    }
    if (type == JsonType.BOOLEAN) {
      return in.bool();
    }
    return in.skipNull() ? null : new BigDecimal(in.number());
  }

  private static Map<String, @Nullable Object> members(JsonReader in) throws JsonException {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      members.put(name, value(in));
    }
    return members;
  }

  private static List<@Nullable Object> elements(JsonReader in) throws JsonException {
    List<@Nullable Object> elements = new ArrayList<>();
    in.beginArray();
    while (in.nextElement()) {
      elements.add(value(in));
    }
    return elements;
  }
}
