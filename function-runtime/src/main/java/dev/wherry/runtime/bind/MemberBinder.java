package dev.wherry.runtime.bind;

import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import org.jspecify.annotations.Nullable;

/** Binds objects, whose members may also come from parameters. */
public sealed interface MemberBinder extends Binder permits ObjectBinder, SealedBinder {

  /**
   * Reads an object.
   *
   * @param parameters fill the members that the document lacks
   * @return null when the document says null
   */
  @Nullable Object read(JsonReader in, Parameters parameters) throws JsonException;

  @Override
  default @Nullable Object read(JsonReader in) throws JsonException {
    return read(in, Parameters.NONE);
  }
}
