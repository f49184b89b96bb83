package dev.wherry.runtime.bind;

import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import dev.wherry.runtime.json.JsonWriter;

/** Binds {@code float} and {@code double}, and their boxes. */
final class FloatBinder extends ScalarBinder {

  private final boolean wide;

  FloatBinder(boolean wide, boolean required) {
    super(required);
    this.wide = wide;
  }

  @Override
  Object parse(String text) {
    double value = wide ? Double.parseDouble(text) : Float.parseFloat(text);
    if (Double.isInfinite(value)) {
      throw new IllegalArgumentException("is out of range");
    }
    return wide ? (Object) value : (Object) (float) value;
  }

  @Override
  void check(String text) {
    Decimals.check(text);
  }

  @Override
  String readText(JsonReader in) throws JsonException {
    return in.number();
  }

  @Override
  public void write(Object value, JsonWriter out) throws JsonException {
    double number = ((Number) value).doubleValue();
    if (wide || Double.isNaN(number) || Double.isInfinite(number)) {
      out.number(number);
    } else {
      out.numberText(value.toString());
    }
  }
}
