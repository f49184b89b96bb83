package dev.wherry.runtime.bind;

import dev.wherry.function.JsonMapper;
import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import dev.wherry.runtime.json.JsonWriter;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** The mapper that a function has unless the manifest names another. */
public final class BuiltInMapper implements JsonMapper {

  private static final byte[] NO_MEMBERS = {'{', '}'};

  private final Binders binders;

  /** A mapper over the binders of one function. */
  public BuiltInMapper(Binders binders) {
    this.binders = binders;
  }

  @Override
  public @Nullable Object read(byte[] json, Type type) throws JsonException {
    JsonReader in = new JsonReader(json);
    Object value = binders.of(type).read(in);
    in.end();
    return value;
  }

  /**
   * Reads a document that parameters may complete.
   *
   * @param json UTF-8; where it is empty the parameters alone make an object
   */
  public @Nullable Object read(byte[] json, Binder binder, Parameters parameters)
      throws JsonException {
    boolean object = binder instanceof MemberBinder;
    JsonReader in = new JsonReader(object && json.length == 0 ? NO_MEMBERS : json);
    Object value = object ? ((MemberBinder) binder).read(in, parameters) : binder.read(in);
    in.end();
    return value;
  }

  @Override
  public byte[] write(@Nullable Object value) throws JsonException {
    return write(value, new AnyBinder(binders));
  }

  /** Writes a value with the binder of its declared type. */
  public byte[] write(@Nullable Object value, Binder binder) throws JsonException {
    JsonWriter out = new JsonWriter();
    if (value == null) {
      out.nullValue();
    } else {
      binder.write(value, out);
    }
    return out.toByteArray();
  }
}
