package dev.wherry.runtime.bind;

import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import dev.wherry.runtime.json.JsonWriter;

/** Binds booleans. */
final class BooleanBinder extends ScalarBinder {

  BooleanBinder(boolean required) {
    super(required);
  }

  @Override
  Object parse(String text) {
    if (text.equals("true")) {
      return true;
    }
    if (text.equals("false")) {
      return false;
    }
    throw new IllegalArgumentException("must be true or false");
  }

  @Override
  String readText(JsonReader in) throws JsonException {
    return in.bool() ? "true" : "false";
  }

  @Override
  public void write(Object value, JsonWriter out) {
    out.bool((Boolean) value);
  }
}
