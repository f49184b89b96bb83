package dev.wherry.runtime.bind;

import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import dev.wherry.runtime.json.JsonWriter;
import java.util.List;
import java.util.Optional;

/** Binds values that may be absent; null and a missing member both mean that. */
final class OptionalBinder implements Binder {

  private final Binder value;

  OptionalBinder(Binder value) {
    this.value = value;
  }

  @Override
  public Object read(JsonReader in) throws JsonException {
    return in.skipNull() ? Optional.empty() : Optional.ofNullable(value.read(in));
  }

  @Override
  public void write(Object optional, JsonWriter out) throws JsonException {
    Object present = ((Optional<?>) optional).orElse(null);
    if (present == null) {
      out.nullValue();
    } else {
      value.write(present, out);
    }
  }

  @Override
  public Object absent(JsonReader in, String member) {
    return Optional.empty();
  }

  @Override
  public Object fromText(List<String> values) {
    return Optional.of(value.fromText(values));
  }
}
