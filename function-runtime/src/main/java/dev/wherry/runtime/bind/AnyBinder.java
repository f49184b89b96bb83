package dev.wherry.runtime.bind;

import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import dev.wherry.runtime.json.JsonType;
import dev.wherry.runtime.json.JsonWriter;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Binds {@link Object}: reads maps, lists, strings, numbers and booleans, and writes a value by its
 * own class.
 */
public final class AnyBinder implements Binder {

  private final Binders binders;

  /** A binder that asks for the binders of users' classes. */
  public AnyBinder(Binders binders) {
    this.binders = binders;
  }

  @Override
  public @Nullable Object read(JsonReader in) throws JsonException {
    JsonType type = in.peek();
    if (type == JsonType.OBJECT) {
      return map(in);
    }
    if (type == JsonType.ARRAY) {
      return list(in);
    }
    if (type == JsonType.STRING) {
      return in.string();
    }
    if (type == JsonType.NUMBER) {
      return number(in);
    }
    if (type == JsonType.BOOLEAN) {
      return in.bool();
    }
    in.skip();
    return null;
  }

  @Override
  public void write(Object value, JsonWriter out) throws JsonException {
    binder(value).write(value, out);
  }

  @Override
  public Object fromText(List<String> values) {
    return values.size() == 1 ? values.get(0) : values;
  }

  ScalarBinder keys() {
    return new AnyKeyBinder(binders);
  }

  private Binder binder(Object value) {
    Binder scalar = StandardBinders.scalar(value.getClass().getName());
    if (scalar != null) {
      return scalar;
    }
    if (value instanceof Map<?, ?>) {
      return MapBinder.ofAny(this);
    }
    if (value instanceof Collection<?>) {
      return CollectionBinder.ofAny(this);
    }
    if (value instanceof Optional<?>) {
      return new OptionalBinder(this);
    }
    if (value instanceof Object[]) {
      return new ArrayBinder(Object.class, this);
    }
    if (value instanceof Enum<?> constant) {
      return binders.of(constant.getDeclaringClass());
    }
    if (value instanceof ZoneId) {
      return new TimeBinder("ZoneId");
    }
    if (value.getClass() == Object.class) {
      throw new BindingException("a plain java.lang.Object has nothing to write");
    }
    return value instanceof Number
        ? new BigNumberBinder("java.lang.Number")
        : binders.of(value.getClass());
  }

  private Map<String, @Nullable Object> map(JsonReader in) throws JsonException {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      map.put(name, read(in));
    }
    return map;
  }

  private List<@Nullable Object> list(JsonReader in) throws JsonException {
    List<@Nullable Object> list = new ArrayList<>();
    in.beginArray();
    while (in.nextElement()) {
      list.add(read(in));
    }
    return list;
  }

  private static Object number(JsonReader in) throws JsonException {
    String text = in.number();
    try {
      return BigNumberBinder.whicheverFits(text);
    } catch (IllegalArgumentException e) {
      throw in.error(String.valueOf(e.getMessage()), null);
    }
  }
}
