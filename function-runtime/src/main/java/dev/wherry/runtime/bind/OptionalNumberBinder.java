package dev.wherry.runtime.bind;

import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import dev.wherry.runtime.json.JsonWriter;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Binds {@code OptionalInt}, {@code OptionalLong} and {@code OptionalDouble}. */
final class OptionalNumberBinder implements Binder {

  private final String type;
  private final Binder number;

  /**
   * A binder of one of them.
   *
   * @param type the class's simple name
   */
  OptionalNumberBinder(String type) {
    this.type = type;
    this.number =
        switch (type) {
          case "OptionalInt" -> new IntegerBinder(32, false);
          case "OptionalLong" -> new IntegerBinder(64, false);
          default -> new FloatBinder(true, false);
        };
  }

  @Override
  public Object read(JsonReader in) throws JsonException {
    return optional(number.read(in));
  }

  @Override
  public void write(Object optional, JsonWriter out) throws JsonException {
    if (optional instanceof OptionalInt value && value.isPresent()) {
      out.number(value.getAsInt());
    } else if (optional instanceof OptionalLong value && value.isPresent()) {
      out.number(value.getAsLong());
    } else if (optional instanceof OptionalDouble value && value.isPresent()) {
      out.number(value.getAsDouble());
    } else {
      out.nullValue();
    }
  }

  @Override
  public Object absent(JsonReader in, String member) {
    return optional(null);
  }

  @Override
  public Object fromText(List<String> values) {
    return optional(number.fromText(values));
  }

  private Object optional(@Nullable Object value) {
    return switch (type) {
      case "OptionalInt" -> value == null ? OptionalInt.empty() : OptionalInt.of((Integer) value);
      case "OptionalLong" -> value == null ? OptionalLong.empty() : OptionalLong.of((Long) value);
      default -> value == null ? OptionalDouble.empty() : OptionalDouble.of((Double) value);
    };
  }
}
