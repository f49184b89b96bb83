package dev.wherry.runtime.bind;

import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import dev.wherry.runtime.json.JsonWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Binds collections as arrays. */
final class CollectionBinder implements Binder {

  private final String type;
  private final Binder element;

  private CollectionBinder(String type, Binder element) {
    this.type = type;
    this.element = element;
  }

  /** The binder of a collection class of {@code java.util}, or null when it is no such class. */
  static @Nullable Binder of(String type, Binder element) {
    return make(type) == null ? null : new CollectionBinder(type, element);
  }

  static Binder ofAny(AnyBinder any) {
    return new CollectionBinder("java.util.List", any);
  }

  @Override
  public @Nullable Object read(JsonReader in) throws JsonException {
    if (in.skipNull()) {
      return null;
    }
    Collection<@Nullable Object> collection = empty();
    in.beginArray();
    while (in.nextElement()) {
      Object value = element.read(in);
      try {
        collection.add(value);
      } catch (NullPointerException | ClassCastException e) {
        throw in.error("cannot be an element of " + type, e);
      }
    }
    return collection;
  }

  @Override
  public void write(Object value, JsonWriter out) throws JsonException {
    out.beginArray();
    for (Object item : (Iterable<?>) value) {
      if (item == null) {
        out.nullValue();
      } else {
        element.write(item, out);
      }
    }
    out.endArray();
  }

  @Override
  public Object fromText(List<String> values) {
    Collection<@Nullable Object> collection = empty();
    for (String value : values) {
      collection.add(element.fromText(List.of(value)));
    }
    return collection;
  }

  private Collection<@Nullable Object> empty() {
    Collection<@Nullable Object> collection = make(type);
    if (collection == null) {
      throw new IllegalStateException(type);
    }
    return collection;
  }

  private static @Nullable Collection<@Nullable Object> make(String type) {
    return switch (type) {
      case "java.lang.Iterable", "java.util.Collection", "java.util.List", "java.util.ArrayList" ->
          new ArrayList<>();
      case "java.util.Set", "java.util.HashSet", "java.util.LinkedHashSet" -> new LinkedHashSet<>();
      case "java.util.SortedSet", "java.util.NavigableSet", "java.util.TreeSet" -> new TreeSet<>();
      case "java.util.Queue", "java.util.Deque", "java.util.ArrayDeque" -> new ArrayDeque<>();
      default -> null;
    };
  }
}
