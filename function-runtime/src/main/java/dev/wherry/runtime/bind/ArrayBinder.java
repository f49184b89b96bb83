package dev.wherry.runtime.bind;

import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import dev.wherry.runtime.json.JsonWriter;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds arrays. */
public final class ArrayBinder implements Binder {

  private final Class<?> component;
  private final Binder element;

  /** A binder of arrays of a component type, which may be primitive. */
  public ArrayBinder(Class<?> component, Binder element) {
    this.component = component;
    this.element = element;
  }

  @Override
  public @Nullable Object read(JsonReader in) throws JsonException {
    if (in.skipNull()) {
      return null;
    }
    List<@Nullable Object> values = new ArrayList<>();
    in.beginArray();
    while (in.nextElement()) {
      values.add(element.read(in));
    }
    return array(values);
  }

  @Override
  public void write(Object array, JsonWriter out) throws JsonException {
    out.beginArray();
    int length = Array.getLength(array);
    for (int i = 0; i < length; i++) {
      Object value = Array.get(array, i);
      if (value == null) {
        out.nullValue();
      } else {
        element.write(value, out);
      }
    }
    out.endArray();
  }

  @Override
  public Object fromText(List<String> values) {
    List<@Nullable Object> elements = new ArrayList<>();
    for (String value : values) {
      elements.add(element.fromText(List.of(value)));
    }
    return array(elements);
  }

  private Object array(List<@Nullable Object> values) {
    Object array = Array.newInstance(component, values.size());
    for (int i = 0; i < values.size(); i++) {
      Array.set(array, i, values.get(i));
    }
    return array;
  }
}
