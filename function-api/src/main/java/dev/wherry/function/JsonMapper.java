package dev.wherry.function;

import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Turns JSON into values and back. The built-in one adds next to nothing to a cold start; a project
 * that wants another says {@code json: { mapper: jackson }}, {@code gson}, or the name of a class
 * that implements this, in {@code wherry.yml}.
 */
public interface JsonMapper {

  /**
   * Reads one JSON document.
   *
   * @param json UTF-8
   * @param type the wanted type, possibly generic
   * @throws IOException when the bytes are no JSON or do not fit the type; the message is sent to
   *     an HTTP caller
   */
  @Nullable Object read(byte[] json, Type type) throws IOException;

  /**
   * Writes one JSON document.
   *
   * @return UTF-8
   * @throws IOException when the value cannot be written
   */
  byte[] write(@Nullable Object value) throws IOException;
}
