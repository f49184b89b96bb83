package dev.wherry.runtime;

import dev.wherry.function.JsonMapper;
import dev.wherry.runtime.bind.Binder;
import dev.wherry.runtime.bind.Binders;
import dev.wherry.runtime.bind.BuiltInMapper;
import dev.wherry.runtime.bind.Parameters;
import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import dev.wherry.runtime.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/** The binders of one function's input and output, and of what else it binds. */
record BuiltInCodec(Binders binders, Binder input, Binder output) implements Codec {

  private static final byte[] NO_MEMBERS = {'{', '}'};

  /** Where the document is empty, the parameters alone make an object. */
  @Override
  public @Nullable Object read(byte[] json, Parameters parameters) throws JsonException {
    boolean absent = json.length == 0 && input.takesParameters();
    JsonReader in = new JsonReader(absent ? NO_MEMBERS : json);
    Object value = input.read(in, parameters);
    in.end();
    return value;
  }

  @Override
  public byte[] write(@Nullable Object value) throws JsonException {
    JsonWriter out = new JsonWriter();
    if (value == null) {
      out.nullValue();
    } else {
      output.write(value, out);
    }
    return out.toByteArray();
  }

  @Override
  public JsonMapper mapper() {
    return BuiltInMapper.over(binders);
  }
}
