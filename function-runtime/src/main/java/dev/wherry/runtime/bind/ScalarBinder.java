package dev.wherry.runtime.bind;

import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import dev.wherry.runtime.json.JsonWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds values that one text can say. Unless overridden, JSON has them as strings. */
abstract class ScalarBinder implements Binder {

  private final boolean required;

  /** A binder whose values may be null unless they are required. */
  ScalarBinder(boolean required) {
    this.required = required;
  }

  /**
   * The value that a text says.
   *
   * @throws IllegalArgumentException when it says none, see {@link Binder#fromText}
   */
  abstract Object parse(String text);

  /**
   * Demands what JSON's grammar would have demanded of a text that did not come from JSON.
   *
   * @throws IllegalArgumentException see {@link Binder#fromText}
   */
  void check(String text) {}

  /** The text that says the value. */
  String text(Object value) {
    return value.toString();
  }

  /** The text of the next value, which is not null. */
  String readText(JsonReader in) throws JsonException {
    return in.string();
  }

  @Override
  public final @Nullable Object read(JsonReader in) throws JsonException {
    if (in.skipNull()) {
      if (required) {
        throw in.error("must not be null", null);
      }
      return null;
    }
    String text = readText(in);
    try {
      return parse(text);
    } catch (IllegalArgumentException e) {
      throw in.error(String.valueOf(e.getMessage()), null);
    }
  }

  @Override
  public void write(Object value, JsonWriter out) throws JsonException {
    out.string(text(value));
  }

  @Override
  public final @Nullable Object absent(JsonReader in, String member) throws JsonException {
    if (required) {
      throw in.memberError(member, "is missing");
    }
    return null;
  }

  final Object parseChecked(String text) {
    check(text);
    return parse(text);
  }

  @Override
  public final Object fromText(List<String> values) {
    if (values.size() > 1) {
      throw new IllegalArgumentException("is given " + values.size() + " times");
    }
    return parseChecked(values.get(0));
  }
}
