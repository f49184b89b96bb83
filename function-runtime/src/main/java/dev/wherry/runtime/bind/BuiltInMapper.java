package dev.wherry.runtime.bind;

import dev.wherry.function.JsonMapper;
import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import dev.wherry.runtime.json.JsonWriter;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** The mapper that a function has unless the manifest names another. */
public final class BuiltInMapper implements JsonMapper {

  private final Binders binders;

  /** A mapper over the binders of one function. */
  public BuiltInMapper(Binders binders) {
    this.binders = binders;
  }

  /** A mapper over the binders of one function. */
  public static JsonMapper over(Binders binders) {
    return new BuiltInMapper(binders);
  }

  @Override
  public @Nullable Object read(byte[] json, Type type) throws JsonException {
    JsonReader in = new JsonReader(json);
    Object value = binders.of(type).read(in);
    in.end();
    return value;
  }

  @Override
  public byte[] write(@Nullable Object value) throws JsonException {
    JsonWriter out = new JsonWriter();
    if (value == null) {
      out.nullValue();
    } else {
      new AnyBinder(binders).write(value, out);
    }
    return out.toByteArray();
  }
}
