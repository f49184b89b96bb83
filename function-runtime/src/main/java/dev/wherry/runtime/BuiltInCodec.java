package dev.wherry.runtime;

import dev.wherry.function.JsonMapper;
import dev.wherry.runtime.bind.Binder;
import dev.wherry.runtime.bind.BuiltInMapper;
import dev.wherry.runtime.bind.Parameters;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The built-in mapper with the binders of one function's input and output. */
record BuiltInCodec(BuiltInMapper builtIn, Binder input, Binder output) implements Codec {

  @Override
  public @Nullable Object read(byte[] json, Parameters parameters) throws IOException {
    return builtIn.read(json, input, parameters);
  }

  @Override
  public byte[] write(@Nullable Object value) throws IOException {
    return builtIn.write(value, output);
  }

  @Override
  public JsonMapper mapper() {
    return builtIn;
  }
}
