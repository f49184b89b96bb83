package dev.wherry.runtime;

import dev.wherry.function.JsonMapper;
import dev.wherry.runtime.bind.Parameters;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads what a function takes and writes what it gives. */
interface Codec {

  /** Reads an input; parameters fill what the document lacks. */
  @Nullable Object read(byte[] json, Parameters parameters) throws IOException;

  /** Writes an output of the declared type. */
  byte[] write(@Nullable Object value) throws IOException;

  /** Reads and writes any other value. */
  JsonMapper mapper();
}
