package dev.wherry.runtime.bind;

import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import dev.wherry.runtime.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Binds maps as objects; of a name that stands twice the last value stays. */
final class MapBinder implements Binder {

  private final boolean sorted;
  private final ScalarBinder key;
  private final Binder value;

  private MapBinder(boolean sorted, ScalarBinder key, Binder value) {
    this.sorted = sorted;
    this.key = key;
    this.value = value;
  }

  /**
   * The binder of a map class of {@code java.util}, or null when it is no such class.
   *
   * @throws BindingException when a key is more than one text can say
   */
  static @Nullable Binder of(String type, Binder key, Binder value) {
    boolean sorted =
        switch (type) {
          case "java.util.SortedMap", "java.util.NavigableMap", "java.util.TreeMap" -> true;
          default -> false;
        };
    boolean hashed =
        switch (type) {
          case "java.util.Map", "java.util.HashMap", "java.util.LinkedHashMap" -> true;
          default -> false;
        };
    if (!sorted && !hashed) {
      return null;
    }
    if (key instanceof AnyBinder any) {
      return new MapBinder(sorted, any.keys(), value);
    }
    if (key instanceof ScalarBinder scalar) {
      return new MapBinder(sorted, scalar, value);
    }
    throw new BindingException("the keys of a map must be strings, numbers, enums or times");
  }

  static Binder ofAny(AnyBinder any) {
    return new MapBinder(false, any.keys(), any);
  }

  @Override
  public @Nullable Object read(JsonReader in) throws JsonException {
    if (in.skipNull()) {
      return null;
    }
    Map<Object, @Nullable Object> map = sorted ? new TreeMap<>() : new LinkedHashMap<>();
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      map.put(key(name, in), value.read(in));
    }
    return map;
  }

  @Override
  public void write(Object map, JsonWriter out) throws JsonException {
    out.beginObject();
    for (Map.Entry<?, ?> entry : ((Map<?, ?>) map).entrySet()) {
      Object name = entry.getKey();
      if (name == null) {
        throw out.error("JSON has no null name", null);
      }
      out.name(key.text(name));
      Object member = entry.getValue();
      if (member == null) {
        out.nullValue();
      } else {
        value.write(member, out);
      }
    }
    out.endObject();
  }

  private Object key(String name, JsonReader in) throws JsonException {
    try {
      return key.parseChecked(name);
    } catch (IllegalArgumentException e) {
      throw in.error("the name " + e.getMessage(), null);
    }
  }
}
