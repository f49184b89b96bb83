package dev.wherry.runtime.bind;

import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import dev.wherry.runtime.json.JsonWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes the values of one type. Immutable as far as its callers can tell. */
public interface Binder {

  /**
   * Reads the next value of the document.
   *
   * @return null only where the document says null and the type has a null
   */
  @Nullable Object read(JsonReader in) throws JsonException;

  /**
   * Reads the next value of the document; where it is an object, parameters fill the members that
   * it lacks.
   *
   * @return null as {@link #read(JsonReader)} does
   */
  default @Nullable Object read(JsonReader in, Parameters parameters) throws JsonException {
    return read(in);
  }

  /** Whether parameters alone can make a value. */
  default boolean takesParameters() {
    return false;
  }

  /** Writes a value of the type, which is not null. */
  void write(Object value, JsonWriter out) throws JsonException;

  /**
   * The value of a member that the document lacks.
   *
   * @param in has just left the object
   * @param member the member's name, for the error when the type must have a value
   */
  default @Nullable Object absent(JsonReader in, String member) throws JsonException {
    return null;
  }

  /**
   * The value that path or query parameters of one name stand for.
   *
   * @param values at least one
   * @throws IllegalArgumentException when they stand for none; the message completes a sentence
   *     about the value, such as {@code must be an integer}
   */
  default Object fromText(List<String> values) {
    throw new IllegalArgumentException("cannot be given in the path or the query");
  }
}
